// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Acknowledged;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.NotAllowed;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.ReasonNotPermitted;
import org.crossborder.gateway.acknowledgement.AcknowledgingOutcome.Repeated;
import org.crossborder.gateway.acknowledgement.NationalWord;
import org.crossborder.gateway.acknowledgement.NationalWordJson;
import org.crossborder.gateway.store.StoredAcknowledgement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says of an inbound document what the national side says of it by a channel.
 *
 * @param client who says it, as it stands in the history
 */
public record Saying(String client, Acknowledgements acknowledgements) {

  /** The face of {@code NationalAcknowledgements}. */
  @FunctionalInterface
  public interface Acknowledgements {
    AcknowledgingOutcome acknowledge(UUID document, NationalWord word, String by);
  }

  /**
   * Says one thing.
   *
   * @param id of the document
   * @param content JSON as the national API takes it
   */
  public Handled say(String id, byte[] content) {
    Optional<UUID> document = document(id);
    if (document.isEmpty()) {
      return Refusal.because("'" + id + "' is no id of a document");
    }
    Optional<NationalWord> word = word(content);
    if (word.isEmpty()) {
      return Refusal.because(
          "This is no acknowledgement, such as {\"status\": \"ACCEPTED\", \"reasons\": []}");
    }
    return handled(acknowledgements.acknowledge(document.get(), word.get(), client));
  }

  private static Optional<UUID> document(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<NationalWord> word(byte[] content) {
    try {
      return NationalWordJson.read(new ByteArrayInputStream(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Handled handled(AcknowledgingOutcome outcome) {
    if (outcome instanceof Acknowledged said) {
      return said(said.acknowledgement());
    }
    if (outcome instanceof Repeated repeated) {
      return said(repeated.acknowledgement());
    }
    if (outcome instanceof NotAllowed notAllowed) {
      return Refusal.because(notAllowed.why());
    }
    return outcome instanceof ReasonNotPermitted wrong
        ? Refusal.because(wrong.why())
        : Refusal.because("There is no document with this id");
  }

  private static Handled said(StoredAcknowledgement said) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode();
    outcome.put("outcome", "SAID");
    outcome.put("document", said.message().toString());
    outcome.put("status", said.status().name());
    outcome.put("at", said.at().toString());
    return new Handled.Done(null, outcome);
  }
}
