-- SPDX-License-Identifier: Apache-2.0
-- Searches that persons keep under a name. Runs on H2 and on PostgreSQL alike. Times are UTC.

create table saved_view (
  id          uuid           not null primary key,
  owner       varchar(255)   not null,
  -- who else sees it; null: nobody
  shared_role varchar(32),
  name        varchar(80)    not null,
  -- a page of this gateway, from its path on
  address     varchar(4000)  not null,
  created_at  timestamp(6) with time zone not null
);
create index saved_view_owner on saved_view (owner);
create index saved_view_role on saved_view (shared_role);

-- What a person's list of documents begins with.
create table start_view (
  person      varchar(255)   not null primary key,
  saved_view  uuid           not null references saved_view
);
create index start_view_of on start_view (saved_view);
