-- SPDX-License-Identifier: Apache-2.0
-- Large messages in fragments (ebMS 3.0 Part 2, 4). Each fragment is a row of message, too.

-- An outbound message that was cut. Its MessageId is the GroupId of its fragments.
create table split_message (
  message         uuid          not null primary key references message,
  -- its bytes in the fragment store
  content         uuid          not null,
  message_size    bigint        not null,
  -- null: it was not compressed
  compressed_size bigint,
  -- of every fragment but the last
  fragment_bytes  bigint        not null,
  fragment_count  integer       not null,
  boundary        varchar(255)  not null,
  start           varchar(255)  not null
);

create table outbound_fragment (
  message  uuid     not null primary key references message,
  source   uuid     not null references split_message,
  num      integer  not null,
  constraint outbound_fragment_once unique (source, num)
);

-- What has come of a message that another gateway has cut. A null is not known yet.
create table fragment_group (
  id                    uuid          not null primary key,
  -- A GroupId is unique at its sender only.
  sender                varchar(2)    not null,
  recipient             varchar(2)    not null,
  group_id              varchar(255)  not null,
  agreement             varchar(255)  not null,
  state                 varchar(16)   not null,
  -- DER of the certificate that signed the first fragment
  signer                bytea         not null,
  message_size          bigint,
  fragment_count        integer,
  boundary              varchar(255),
  start                 varchar(255),
  action                varchar(255),
  compression           varchar(255),
  compressed_size       bigint,
  fragment_bytes        bigint        not null,
  opened_at             timestamp(6) with time zone not null,
  expires_at            timestamp(6) with time zone not null,
  -- the message that it was joined to
  source                uuid          references message,
  constraint fragment_group_once unique (sender, group_id)
);
create index fragment_group_open on fragment_group (sender, state);

create table inbound_fragment (
  message         uuid     not null primary key references message,
  fragment_group  uuid     not null references fragment_group,
  num             integer  not null,
  size            bigint   not null,
  constraint inbound_fragment_once unique (fragment_group, num)
);
