-- SPDX-License-Identifier: Apache-2.0
-- Which gateway brought an inbound message, and when it says that it was sent (rules X01 and X05).

create table arrival (
  message        uuid          not null primary key references message,
  dispatched_at  timestamp(6) with time zone not null,
  endpoint       varchar(1024) not null
);
