// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import static java.util.Map.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.SplitMessages.Progress;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;

/** A document as the national side sees it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DocumentView(
    UUID id,
    Direction direction,
    State state,
    @Nullable String documentType,
    @Nullable String documentNumber,
    @Nullable String issuer,
    String sender,
    String recipient,
    String messageId,
    String conversationId,
    String trackingIdentifier,
    @Nullable String arrangement,
    String sha256,
    long size,
    Instant createdAt,
    Instant updatedAt,
    @Nullable String error,
    @Nullable AcknowledgementView acknowledgement,
    @Nullable FragmentsView fragments,
    @Nullable PurgeView purged,
    Map<String, String> links) {

  /**
   * What the receiving Party has said.
   *
   * @param messageId of the message that carried the sealed acknowledgement
   */
  record AcknowledgementView(
      AcknowledgementStatus status, List<StatusReason> reasons, Instant at, String messageId) {}

  /**
   * How far a document has come that is too large to go in one message.
   *
   * @param receipted how many of its fragments the other gateway has
   * @param count how many there are
   */
  record FragmentsView(int receipted, int count) {}

  static DocumentView of(
      StoredMessage message,
      Optional<StoredAcknowledgement> acknowledgement,
      Optional<StoredMessage> carrier,
      Optional<Progress> fragments,
      Optional<PurgeView> purged) {
    return new DocumentView(
        message.id(),
        message.lifecycle().direction(),
        message.state(),
        message.document().type(),
        message.document().number(),
        message.document().issuer(),
        message.sender(),
        message.recipient(),
        message.messageId(),
        message.conversationId(),
        message.trackingIdentifier(),
        message.agreement(),
        message.document().payload().sha256(),
        message.document().payload().size(),
        message.createdAt(),
        message.updatedAt(),
        message.error(),
        acknowledgement.flatMap(said -> carrier.map(by -> view(said, by))).orElse(null),
        fragments
            .map(progress -> new FragmentsView(progress.receipted(), progress.count()))
            .orElse(null),
        purged.orElse(null),
        links(message.id()));
  }

  private static AcknowledgementView view(StoredAcknowledgement said, StoredMessage carrier) {
    return new AcknowledgementView(said.status(), said.reasons(), said.at(), carrier.messageId());
  }

  private static Map<String, String> links(UUID id) {
    String self = "/v1/documents/" + id;
    return Map.ofEntries(
        entry("self", self),
        entry("events", self + "/events"),
        entry("content", self + "/content"),
        entry("report", self + "/report"),
        entry("receipt", self + "/receipt"),
        entry("message", self + "/message"),
        entry("errors", self + "/errors"),
        entry("exchange", self + "/exchange"),
        entry("acknowledgement", self + "/acknowledgement"),
        entry("acknowledgements", self + "/acknowledgements"),
        entry("evidence", self + "/evidence"));
  }
}
