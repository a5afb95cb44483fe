-- SPDX-License-Identifier: Apache-2.0
-- AS4 3.2.2: until when the MessageId of an inbound message is remembered at least. Before that its
-- row must not go, whatever becomes of its content. Null: for ever.

alter table arrival add column remembered_until timestamp(6) with time zone;

-- What is due is looked for partner by partner.
create index message_due_partner on message (recipient, due_at);
