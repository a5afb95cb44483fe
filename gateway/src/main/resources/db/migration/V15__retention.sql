-- SPDX-License-Identifier: Apache-2.0
-- What is kept for how long. Runs on H2 and on PostgreSQL alike. Times are UTC.

-- When the content of a message was removed; its row, hashes, states and times stay.
alter table message add column purged_at timestamp(6) with time zone;
create index message_kept on message (purged_at, created_at);
create index message_refers on message (ref_to_message_id);

-- What must not be purged, for as long as the row is here. A document may have several.
create table legal_hold (
  message    uuid           not null references message,
  -- the case that it is held for
  reference  varchar(64)    not null,
  reason     varchar(2000)  not null,
  set_by     varchar(255)   not null,
  set_at     timestamp(6) with time zone not null,
  primary key (message, reference)
);
create index legal_hold_case on legal_hold (reference);

-- What is left to say of a document whose content was removed.
create table purged_document (
  message          uuid         not null primary key references message,
  purged_at        timestamp(6) with time zone not null,
  -- what the period was counted from, and what it came to
  retained_from    timestamp(6) with time zone not null,
  retained_until   timestamp(6) with time zone not null,
  -- ISO 8601, as it was configured then
  period           varchar(32)  not null,
  -- whose period it was; null: that of every Party without one of its own
  party            varchar(2),
  legal_reference  varchar(500) not null,
  -- of the validation report, and what it said of recognition, as JSON
  report_sha256    varchar(64),
  recognition      text,
  -- where the evidence package was put before; null: nowhere
  package_file     varchar(1024)
);
create index purged_document_newest on purged_document (purged_at);

-- Payloads that may have no row left that names them: removed a while later, if it is so.
create table payload_removal (
  sha256    varchar(64)  not null primary key,
  noted_at  timestamp(6) with time zone not null
);
create index payload_removal_oldest on payload_removal (noted_at);

-- Whether anything names a payload is asked before each removal.
create index part_info_sha256 on part_info (sha256);
create index envelope_sha256 on envelope (sha256);
create index signed_part_sha256 on signed_part (sha256);
create index evidence_package_sha256 on evidence_package (sha256);

-- Until when a package can be verified as it is: the end of its newest time-stamp's certificate.
-- Null: it has no time-stamp, or was made before this was kept.
alter table evidence_package add column verifiable_until timestamp(6) with time zone;
