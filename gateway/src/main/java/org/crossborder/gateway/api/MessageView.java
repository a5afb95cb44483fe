// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredProperty;
import org.jspecify.annotations.Nullable;

/** The message that carries a document, as its producer set it: all but how it travelled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
    String messageId,
    @Nullable String refToMessageId,
    String conversationId,
    @Nullable AgreementView agreement,
    List<StoredProperty> properties,
    List<PartView> parts) {

  /** The eb:AgreementRef. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AgreementView(String value, @Nullable String type, @Nullable String pmode) {}

  /** One payload; the document's is the first. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PartView(
      String contentId,
      String mimeType,
      @Nullable String characterSet,
      List<StoredProperty> properties,
      String sha256,
      long size,
      String content) {}

  static MessageView of(StoredMessage message, MessageHeader header, List<StoredPart> parts) {
    String agreement = message.agreement();
    return new MessageView(
        message.messageId(),
        message.refToMessageId(),
        message.conversationId(),
        agreement == null
            ? null
            : new AgreementView(agreement, header.agreementType(), header.agreementPmode()),
        header.properties(),
        parts(message, parts));
  }

  private static List<PartView> parts(StoredMessage message, List<StoredPart> parts) {
    List<PartView> views = new ArrayList<>();
    for (StoredPart part : parts) {
      views.add(
          new PartView(
              part.contentId(),
              part.mimeType(),
              part.characterSet(),
              part.properties(),
              part.payload().sha256(),
              part.payload().size(),
              "/v1/documents/" + message.id() + "/parts/" + views.size()));
    }
    return views;
  }
}
