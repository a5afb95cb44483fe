-- SPDX-License-Identifier: Apache-2.0
-- Runs on H2 and on PostgreSQL alike. Times are UTC.

-- Documents that were sealed here on behalf of an authority.
create table authority_seal (
  message          uuid          not null primary key references message,
  key_name         varchar(64)   not null,
  -- of the document before it was sealed
  unsealed_sha256  varchar(64)   not null,
  client           varchar(64)   not null,
  at               timestamp(6) with time zone not null
);
create index authority_seal_document on authority_seal (unsealed_sha256);
