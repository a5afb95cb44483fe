-- SPDX-License-Identifier: Apache-2.0
-- Runs on H2 and on PostgreSQL alike. Times are UTC.

-- The trace (W3C Trace Context) in which a message came to be, where traces are collected.
create table trace_context (
  message      uuid         not null primary key references message,
  traceparent  varchar(64)  not null
);

-- Rule X06: what one side sent on a day, and what the other has of it. The newest comparison.
create table reconciliation (
  utc_day      date         not null,
  party        varchar(2)   not null,
  -- OUTBOUND: we sent, they received; INBOUND: they sent, we received.
  direction    varchar(8)   not null,
  compared_at  timestamp(6) with time zone not null,
  -- The message with the statement of the other side.
  statement    uuid         not null references message,
  sent         integer      not null,
  delivered    integer      not null,
  failed       integer      not null,
  pending      integer      not null,
  received     integer      not null,
  primary key (utc_day, party, direction)
);

create table reconciliation_difference (
  utc_day     date          not null,
  party       varchar(2)    not null,
  direction   varchar(8)    not null,
  message_id  varchar(255)  not null,
  kind        varchar(32)   not null,
  primary key (utc_day, party, direction, message_id)
);

-- The day of an inbound message is the one on which its sender says that it was sent.
create index arrival_day on arrival (dispatched_at);
