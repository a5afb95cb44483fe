-- Until every register comes from the log: registers published from a file.
create table publication (
  version bigint primary key,
  content ${blob} not null,
  metadata ${blob} not null
);

create table timestamp_version (
  version bigint not null
);
insert into timestamp_version (version) values (0);
