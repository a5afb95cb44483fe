-- SPDX-License-Identifier: Apache-2.0
-- Who may do what.

-- Who submitted a document, and for which organisation: its others see it too.
create table submitter (
  message       uuid          not null primary key references message,
  client        varchar(255)  not null,
  organisation  varchar(255)  not null
);
create index submitter_organisation on submitter (organisation);

-- Persons are clients too, and a provider's names for them are long.
alter table idempotency_key alter column client set data type varchar(255);

-- A person's account. Only a hash of the password is here; failures and locked_until slow down who
-- guesses; version grows with each change and ends the sessions that began before it.
create table account (
  name           varchar(64)   not null primary key,
  password       varchar(255)  not null,
  must_change    boolean       not null,
  roles          varchar(255)  not null,
  organisation   varchar(255)  not null,
  enabled        boolean       not null,
  failures       integer       not null,
  locked_until   timestamp(6) with time zone,
  version        integer       not null,
  created_at     timestamp(6) with time zone not null
);
