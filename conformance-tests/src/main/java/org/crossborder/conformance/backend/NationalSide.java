// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.conformance.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * The national side of a gateway under test.
 *
 * @param tokens of those whom it knows; a caller without one cannot be played
 * @param recipient ISO code of the Party that the documents are for
 * @param documents what it takes from its single window
 * @param largest most bytes of a document that it takes
 * @param queue where documents from abroad wait; null if it has one queue only
 * @param abroad has documents come from abroad; null if none do
 * @param webhook by which it tells the suite what happens; null if it does not
 */
public record NationalSide(
    NationalApi api,
    Map<Caller, String> tokens,
    String recipient,
    DocumentSource documents,
    int largest,
    @Nullable String queue,
    @Nullable Abroad abroad,
    @Nullable Webhook webhook) {
  private static final String NOBODYS = "conformance-suite-nobodys-token-0000000000000000000000000";

  public NationalSide {
    tokens = Map.copyOf(tokens);
  }

  /** Whether it knows this caller, or is not to. */
  public boolean has(Caller caller) {
    return caller == Caller.STRANGER || caller == Caller.IMPOSTOR || tokens.containsKey(caller);
  }

  /** What this caller shows. */
  Optional<String> token(Caller caller) {
    return switch (caller) {
      case STRANGER -> Optional.empty();
      case IMPOSTOR -> Optional.of(NOBODYS);
      default -> Optional.of(Objects.requireNonNull(tokens.get(caller), caller.name()));
    };
  }
}
