-- Published snapshots: append-only, the exact bytes that were signed.
create table publication (
  version bigint primary key,
  content blob not null,
  metadata blob not null
);

-- The last version given to timestamp metadata; it only grows.
create table timestamp_version (
  version bigint not null
);
insert into timestamp_version (version) values (0);
