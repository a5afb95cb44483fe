-- Certificates that the scheme operator's key signs lists with; the newest of a country is used.
create table list_signer (
  country varchar(2) not null,
  issued_at timestamp with time zone not null,
  certificate ${bytes} not null,
  primary key (country, issued_at)
);

-- Signed lists, exact bytes. Each version of the register has its own.
create table trusted_list (
  version bigint not null,
  name varchar(20) not null,
  issued_at timestamp with time zone not null,
  content ${blob} not null,
  primary key (version, name)
);
