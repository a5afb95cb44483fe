-- SPDX-License-Identifier: Apache-2.0
-- Acts on many documents, asked for by one person and approved by another. Runs on H2 and on
-- PostgreSQL alike. Times are UTC.

create table bulk_request (
  -- made with the form: the same form sent twice asks once
  id            uuid           not null primary key,
  kind          varchar(16)    not null,
  reason        varchar(2000)  not null,
  -- the case that documents are held for; null: of another kind
  reference     varchar(64),
  requested_by  varchar(255)   not null,
  requested_at  timestamp(6) with time zone not null,
  expires_at    timestamp(6) with time zone not null,
  status        varchar(16)    not null,
  decided_by    varchar(255),
  decided_at    timestamp(6) with time zone
);
create index bulk_request_newest on bulk_request (requested_at);
create index bulk_request_status on bulk_request (status);

-- The documents that were meant when it was asked for, each as it was then.
create table bulk_item (
  request       uuid           not null references bulk_request,
  position      integer        not null,
  message       uuid           not null references message,
  seen_version  integer        not null,
  -- null: not carried out yet
  outcome       varchar(16),
  detail        varchar(255),
  primary key (request, position)
);
