// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.crossborder.gateway.inspection.InboundCircumstances;
import org.crossborder.gateway.inspection.Inspection;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.report.Decision;

/** RECEIVED, HELD, or in quarantine for too long: is it valid, and is it recognised here? */
final class Inspecting {
  private final Store store;
  private final Inspection inspection;
  private final InboundCircumstances circumstances;
  private final Accepting accepting;
  private final Rejecting rejecting;
  private final Holding holding;
  private final Quarantining quarantining;

  Inspecting(
      Store store,
      Inspection inspection,
      InboundCircumstances circumstances,
      Accepting accepting,
      Rejecting rejecting,
      Holding holding,
      Quarantining quarantining) {
    this.store = store;
    this.inspection = inspection;
    this.circumstances = circumstances;
    this.accepting = accepting;
    this.rejecting = rejecting;
    this.holding = holding;
    this.quarantining = quarantining;
  }

  void take(StoredMessage message) {
    Verdict verdict =
        inspection.inspect(
            document(message),
            message.recipient(),
            message.sender(),
            message.createdAt(),
            circumstances.of(message));
    store
        .messages()
        .describe(message, verdict.document())
        .ifPresent(described -> decide(described, verdict));
  }

  private void decide(StoredMessage described, Verdict verdict) {
    if (verdict.decision() == Decision.HOLD) {
      holding.take(described, verdict);
    } else if (quarantining.isFor(described, verdict)) {
      quarantining.take(described, verdict);
    } else if (!verdict.accepts()) {
      rejecting.take(described, verdict);
    } else {
      accepting.take(described, verdict);
    }
  }

  private byte[] document(StoredMessage message) {
    try {
      return store.payloads().read(message.document().payload().sha256());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
