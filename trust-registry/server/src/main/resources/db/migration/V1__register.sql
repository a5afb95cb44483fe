-- The register is its log. Rows are only added; the three tables that change are marked.

create table log_entry (
  tree_index bigint primary key,
  recorded_at timestamp with time zone not null,
  entry ${bytes} not null
);

-- Hashes of complete subtrees (RFC 9162, section 2.1).
create table log_node (
  node_level integer not null,
  node_index bigint not null,
  hash ${bytes} not null,
  primary key (node_level, node_index)
);

-- Which entries concern a party, a service, a clause...
create table log_subject (
  subject varchar(300) not null,
  tree_index bigint not null references log_entry,
  primary key (subject, tree_index)
);

-- Changes: whoever appends holds this row's lock, so the log has one writer and cannot fork.
create table log_writer (
  id integer primary key,
  tree_size bigint not null
);
insert into log_writer (id, tree_size) values (1, 0);

create table log_checkpoint (
  tree_size bigint primary key,
  note text not null
);

create table log_cosignature (
  tree_size bigint not null references log_checkpoint,
  witness varchar(300) not null,
  signature varchar(1000) not null,
  primary key (tree_size, witness)
);

-- Changes: the newest tree that was cosigned for each log that this registry witnesses.
create table witnessed_log (
  origin varchar(300) primary key,
  tree_size bigint not null,
  root ${bytes} not null
);

-- What is too large for the log, by its digest: CRLs.
create table evidence (
  sha256 varchar(64) primary key,
  content ${blob} not null
);

create table change_request (
  id varchar(36) primary key,
  received_at timestamp with time zone not null,
  change_json ${bytes} not null,
  proposal text not null
);

create table change_approval (
  request_id varchar(36) not null references change_request,
  approval_number integer not null,
  received_at timestamp with time zone not null,
  approval text not null,
  primary key (request_id, approval_number)
);

-- How a change request ended; without a row here it is pending.
create table change_outcome (
  request_id varchar(36) primary key references change_request,
  decided_at timestamp with time zone not null,
  outcome varchar(20) not null,
  tree_index bigint references log_entry,
  withdrawal text
);

-- Snapshots: the exact bytes, and the metadata that sign them.
create table snapshot (
  version bigint primary key,
  tree_size bigint not null unique,
  content ${blob} not null
);

create table snapshot_metadata (
  version bigint primary key references snapshot,
  metadata text not null
);

-- Changes: the newest timestamp metadata; its version only grows.
create table timestamp_metadata (
  id integer primary key,
  version bigint not null,
  issued_at timestamp with time zone not null,
  snapshot_version bigint not null,
  metadata text not null
);
