-- SPDX-License-Identifier: Apache-2.0
-- How many documents went through, and how quickly: figures for the charts, and for nothing else.
-- Runs on H2 and on PostgreSQL alike. Times are UTC.

-- Each node adds to rows of its own, so that none waits for another. What is older than a chart
-- shows is deleted: minutes after a day, hours after 32 days.
create table throughput (
  -- MINUTE or HOUR
  span       varchar(8)    not null,
  begins_at  timestamp(6) with time zone not null,
  node       varchar(64)   not null,
  direction  varchar(8)    not null,
  -- submitted here, or received
  stored     bigint        not null,
  -- by how long after it was stored a receipt (outbound) or the delivery (inbound) came
  within_1s  bigint        not null,
  within_5s  bigint        not null,
  within_15s bigint        not null,
  within_1m  bigint        not null,
  within_5m  bigint        not null,
  within_15m bigint        not null,
  within_1h  bigint        not null,
  later      bigint        not null,
  primary key (span, begins_at, node, direction)
);
