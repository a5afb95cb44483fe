// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes a new message and its parts, in the caller's transaction. */
final class MessageInsertion {
  private final JdbcClient jdbc;

  MessageInsertion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(NewMessage message) {
    CarriedDocument document = message.document();
    jdbc.sql(
            """
            insert into message (
              id, lifecycle, direction, state, version, message_id, ref_to_message_id,
              conversation_id, agreement, tracking_identifier, sender, recipient, document_type,
              document_number, document_issuer, document_sha256, document_size, attempts,
              agreement_type, agreement_pmode, properties,
              created_at, updated_at, expires_at, due_at)
            values (
              :id, :lifecycle, :direction, :state, 0, :messageId, :refToMessageId,
              :conversationId, :agreement, :trackingIdentifier, :sender, :recipient, :type,
              :number, :issuer, :sha256, :size, 0,
              :agreementType, :agreementPmode, :properties,
              :now, :now, :expiresAt, :now)
            """)
        .param("id", message.id())
        .param("lifecycle", message.lifecycle().name())
        .param("direction", message.lifecycle().direction().name())
        .param("state", message.lifecycle().first().name())
        .param("messageId", message.messageId())
        .param("refToMessageId", message.refToMessageId())
        .param("conversationId", message.conversationId())
        .param("agreement", message.agreement())
        .param("trackingIdentifier", message.trackingIdentifier())
        .param("sender", message.sender())
        .param("recipient", message.recipient())
        .param("type", document.type())
        .param("number", document.number())
        .param("issuer", document.issuer())
        .param("sha256", document.payload().sha256())
        .param("size", document.payload().size())
        .param("agreementType", message.header().agreementType())
        .param("agreementPmode", message.header().agreementPmode())
        .param("properties", Properties.of(message.header().properties()))
        .param("now", Times.of(message.createdAt()))
        .param("expiresAt", Times.of(message.expiresAt()))
        .update();
    insertParts(message);
  }

  private void insertParts(NewMessage message) {
    int position = 0;
    for (StoredPart part : message.parts()) {
      jdbc.sql(
              """
              insert into part_info (
                message, position, content_id, mime_type, character_set, properties, sha256, size)
              values (
                :message, :position, :contentId, :mimeType, :characterSet, :properties, :sha256,
                :size)
              """)
          .param("message", message.id())
          .param("position", position++)
          .param("contentId", part.contentId())
          .param("mimeType", part.mimeType())
          .param("characterSet", part.characterSet())
          .param("properties", Properties.of(part.properties()))
          .param("sha256", part.payload().sha256())
          .param("size", part.payload().size())
          .update();
    }
  }
}
