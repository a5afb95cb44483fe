-- SPDX-License-Identifier: Apache-2.0
-- What officers do with documents. Runs on H2 and on PostgreSQL alike. Times are UTC.

-- Since when a message is being sent, if it was sent again after it had been given up; its
-- eb:Timestamp stays that of created_at.
alter table message add column tried_since timestamp(6) with time zone;

create table intervention (
  -- made with the form: the same form sent twice acts once
  id            uuid           not null primary key,
  kind          varchar(16)    not null,
  message       uuid           not null references message,
  -- of the message when the officer looked: of two who act on what both have seen, one acts
  seen_version  integer        not null,
  person        varchar(255)   not null,
  reason        varchar(2000)  not null,
  at            timestamp(6) with time zone not null,
  -- the message that it was sent anew as; null: none
  became        uuid           references message,
  constraint intervention_once unique (message, seen_version)
);
create index intervention_became on intervention (became);
create index intervention_newest on intervention (at);
