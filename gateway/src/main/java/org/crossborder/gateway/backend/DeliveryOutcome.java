// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

/** What came of handing a document over. */
public sealed interface DeliveryOutcome {

  /** The national side has it, durably: from here on it is delivered. */
  record Confirmed() implements DeliveryOutcome {}

  /**
   * A national system will fetch and confirm it itself, whenever it likes. The document stays
   * VALIDATED and is not offered again and again; once the confirmation is kept, whoever keeps it
   * calls {@link org.crossborder.gateway.store.MessageStore#hasten(java.util.UUID,
   * java.time.Instant)}, and the backend is asked a last time.
   */
  record Waiting() implements DeliveryOutcome {}

  /**
   * It does not have it, or did not say; to be tried again with growing waits.
   *
   * @param why a sentence for the operator, without secrets or payload
   */
  record NotConfirmed(String why) implements DeliveryOutcome {}

  /**
   * The backend is switched off, by itself or by an operator; nothing is tried until an operator
   * switches it on again.
   *
   * @param why a sentence for the operator, without secrets or payload
   */
  record Gone(String why) implements DeliveryOutcome {}
}
