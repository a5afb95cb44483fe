-- SPDX-License-Identifier: Apache-2.0
-- The MIME part that a fragment came in: the digest of a signed part depends on its Content-Type.
-- Null for fragments from before.
alter table inbound_fragment add column content_id varchar(255);
alter table inbound_fragment add column mime_type varchar(255);
