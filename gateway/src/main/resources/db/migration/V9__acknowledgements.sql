-- SPDX-License-Identifier: Apache-2.0
-- Runs on H2 and on PostgreSQL alike.

-- Who on the national side has said it. Null: the gateway itself, or the other Party.
alter table acknowledgement add column said_by varchar(255);
