-- SPDX-License-Identifier: Apache-2.0
-- Documents that traders prepare and an authority seals. Runs on H2 and on PostgreSQL alike. Times
-- are UTC.

create table filing (
  id               uuid          not null primary key,
  document_type    varchar(64)   not null,
  -- FORM or UPLOAD
  origin           varchar(8)    not null,
  -- whose it is; everybody of it sees it
  organisation     varchar(255)  not null,
  status           varchar(16)   not null,
  -- grows with each change; who changes says which version was seen
  version          integer       not null,
  -- the organisation whose officer decides; null before it is handed in
  authority        varchar(255),
  -- what was typed into the form, as JSON; null of an upload
  fields           text,
  -- the very bytes that are shown, approved and sealed; null while there are none
  sha256           varchar(64),
  size_bytes       bigint,
  document_number  varchar(200),
  recipient        varchar(2),
  created_at       timestamp(6) with time zone not null,
  changed_at       timestamp(6) with time zone not null,
  changed_by       varchar(255)  not null,
  -- why the officer gave it back, or why it could not be sealed
  sentence         varchar(2000),
  approved_by      varchar(255),
  -- what it became
  message          uuid references message,
  -- when an approved one is tried again; null: nothing is to be done
  due_at           timestamp(6) with time zone
);
create index filing_organisation on filing (organisation, changed_at);
create index filing_authority on filing (authority, status, changed_at);
create index filing_due on filing (due_at);
create index filing_message on filing (message);
create index filing_sha256 on filing (sha256);

-- What happened to a filing: one line for each version.
create table filing_event (
  filing   uuid           not null references filing on delete cascade,
  version  integer        not null,
  at       timestamp(6) with time zone not null,
  by_whom  varchar(255)   not null,
  what     varchar(16)    not null,
  detail   varchar(2000)  not null,
  primary key (filing, version)
);

-- The numbers that an authority has given in a year.
create table filing_number (
  series  varchar(100)  not null primary key,
  taken   bigint        not null
);

-- A seal is kept with who had it made, and persons have long names.
alter table authority_seal alter column client set data type varchar(255);
