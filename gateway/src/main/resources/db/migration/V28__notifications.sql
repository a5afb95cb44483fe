-- SPDX-License-Identifier: Apache-2.0
-- Who wants to be told what by e-mail, and what is still to be told. Runs on H2 and on PostgreSQL
-- alike. Times are UTC.

-- A person who has asked for it. Without a row nobody is told anything.
create table notification_choice (
  person        varchar(255)  not null primary key,
  organisation  varchar(255)  not null,
  -- decides on what is handed in to the organisation
  officer       boolean       not null,
  email         varchar(254)  not null,
  language      varchar(2)    not null,
  changed_at    timestamp(6) with time zone not null
);
create index notification_choice_organisation on notification_choice (organisation);

-- To be told; gone once the mail server has it.
create table notification (
  id        uuid          not null primary key,
  person    varchar(255)  not null,
  -- what happened, once for each person
  event     varchar(150)  not null,
  kind      varchar(32)   not null,
  -- path of the page that says more
  path      varchar(200)  not null,
  at        timestamp(6) with time zone not null,
  attempts  integer       not null,
  error     varchar(2000),
  -- null: given up
  due_at    timestamp(6) with time zone,
  unique (person, event)
);
create index notification_due on notification (due_at);
