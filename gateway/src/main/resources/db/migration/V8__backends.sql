-- SPDX-License-Identifier: Apache-2.0
-- What the national side is told and given. Runs on H2 and on PostgreSQL alike. Times are UTC.

-- The one outbox of events, each written in the transaction of what it tells.
create table document_event (
  id        varchar(96)   not null primary key,
  message   uuid          not null references message,
  -- the state that the document has come to, in lower case, or what else happened
  kind      varchar(32)   not null,
  detail    varchar(2000) not null,
  at        timestamp(6) with time zone not null,
  -- until it has been given to those who want it
  new_since timestamp(6) with time zone
);
create index document_event_new on document_event (new_since);
create index document_event_at on document_event (at);

-- One event on its way to one consumer.
create table event_dispatch (
  consumer   varchar(64)   not null,
  event      varchar(96)   not null references document_event,
  status     varchar(16)   not null,
  attempts   integer       not null,
  error      varchar(2000),
  expires_at timestamp(6) with time zone,
  -- null: nothing is to be done any more
  due_at     timestamp(6) with time zone,
  claimed_by varchar(64),
  primary key (consumer, event)
);
create index event_dispatch_due on event_dispatch (consumer, due_at);

-- Backends and consumers that are switched off, and why.
create table backend_switch (
  name      varchar(64)   not null primary key,
  off_since timestamp(6) with time zone not null,
  reason    varchar(2000) not null
);

-- Documents that a national system fetches and confirms itself.
create table polled_delivery (
  message      uuid          not null primary key references message,
  backend      varchar(64)   not null,
  offered_at   timestamp(6) with time zone not null,
  -- when it is given out (again); null: it is confirmed
  available_at timestamp(6) with time zone,
  fetches      integer       not null,
  fetched_by   varchar(64),
  refusal      varchar(2000),
  confirmed_at timestamp(6) with time zone,
  confirmed_by varchar(64)
);
create index polled_delivery_available on polled_delivery (backend, available_at);

-- What documents are looked for by.
create index message_page on message (created_at, id);
create index message_document_number on message (document_number);
create index message_document_sha256 on message (document_sha256);
create index message_conversation on message (conversation_id);
