-- SPDX-License-Identifier: Apache-2.0
-- What privileged persons and systems did. Rows are added, never changed; each holds the hash of the
-- one before.

create table audit_entry (
  number    bigint        not null primary key,
  at        timestamp(6) with time zone not null,
  actor     varchar(255)  not null,
  act       varchar(64)   not null,
  subject   varchar(255)  not null,
  detail    varchar(2000) not null,
  previous  varchar(64)   not null,
  hash      varchar(64)   not null
);

-- The newest entry. Who appends locks this row, so that nodes append one after the other.
create table audit_head (
  id      integer      not null primary key,
  number  bigint       not null,
  hash    varchar(64)  not null
);
insert into audit_head (id, number, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
