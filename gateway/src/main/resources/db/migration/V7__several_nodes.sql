-- SPDX-License-Identifier: Apache-2.0
-- Several processes on one database. Runs on H2 and on PostgreSQL alike. Times are UTC.

-- The processes; all times are the database's own, so that their clocks do not matter.
create table node (
  -- alone for one run of one process; what it works on is claimed in this name
  name        varchar(64)   not null primary key,
  host        varchar(255)  not null,
  version     varchar(64)   not null,
  started_at  timestamp(6) with time zone not null,
  seen_at     timestamp(6) with time zone not null,
  -- STOPPED by itself, or found to be LOST by another; null while it is there
  ending      varchar(16),
  ended_at    timestamp(6) with time zone
);

-- What one node at a time does for all, such as asking a partner's channel.
create table duty (
  name     varchar(1400)  not null primary key,
  due_at   timestamp(6) with time zone not null,
  held_by  varchar(64),
  -- grows with each taking: who took it before can end nothing
  version  integer        not null
);

-- What a lost node had taken is found at once.
create index message_claimed on message (claimed_by);

-- A payload that every node has to find: proof that it looks where the others keep theirs.
create table payload_mark (
  sha256     varchar(64)  not null primary key,
  marked_at  timestamp(6) with time zone not null
);
