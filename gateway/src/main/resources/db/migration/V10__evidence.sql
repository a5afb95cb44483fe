-- SPDX-License-Identifier: Apache-2.0
-- Runs on H2 and on PostgreSQL alike. Times are UTC. What an evidence package is made of.

-- The parts of a message as they were signed, after compression: without these very bytes nobody
-- can verify the signature of the envelope later. From here on, the envelope table has the
-- envelopes of outbound messages too, as they were sent when the receipt came.
create table signed_part (
  message     uuid          not null references message,
  position    integer       not null,
  content_id  varchar(255)  not null,
  mime_type   varchar(255)  not null,
  sha256      varchar(64)   not null,
  size        bigint        not null,
  primary key (message, position)
);

-- What the report was made from, as JSON, and the report's forms for people and machines; null
-- for reports from before there were evidence packages.
alter table report add column basis text;
alter table report add column forms bytea;

-- A snapshot of the trust registry that was decided from, with what proves that it was published.
-- Its bytes are in the payload store, under the digest.
create table trust_basis (
  snapshot_sha256  varchar(64)  not null primary key,
  kept_at          timestamp(6) with time zone not null,
  content          text         not null
);

-- The newest evidence package of each document; its bytes are in the payload store.
create table evidence_package (
  message          uuid          not null primary key references message,
  exported_at      timestamp(6) with time zone not null,
  sha256           varchar(64)   not null,
  size             bigint        not null,
  level            varchar(8)    not null,
  -- of the document, when the package was made
  message_version  integer       not null,
  acknowledgements integer       not null,
  verified         boolean
);
