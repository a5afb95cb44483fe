// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.acknowledgement.Acknowledging;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/** A document's next state and the acknowledgement that tells its sender: both or neither. */
final class Answering {
  private final Store store;
  private final Acknowledging acknowledging;
  private final Runnable wakeOutbox;

  Answering(Store store, Acknowledging acknowledging, Runnable wakeOutbox) {
    this.store = store;
    this.acknowledging = acknowledging;
    this.wakeOutbox = wakeOutbox;
  }

  /** What the sender is told. */
  record Answer(AcknowledgementStatus status, List<StatusReason> reasons) {}

  /** What the sender is told once the national side has its document. */
  AcknowledgementStatus onDelivery() {
    return acknowledging.onDelivery();
  }

  /** What is said of a document that has come before; empty until that is decided on. */
  Optional<AcknowledgementStatus> asOf(StoredMessage earlier) {
    return acknowledging.asOf(earlier);
  }

  /**
   * Does {@code move} and promises the answer.
   *
   * @param move gives back the message after it, or nothing if it was no longer as it was seen;
   *     then nothing is promised
   */
  void move(StoredMessage message, Answer answer, Supplier<Optional<StoredMessage>> move) {
    Acknowledging.Sealed sealed = acknowledging.seal(message, answer.status(), answer.reasons());
    store.inTransaction(
        () -> {
          Optional<StoredMessage> moved = move.get();
          moved.ifPresent(after -> acknowledging.promise(sealed));
          return moved;
        });
    wakeOutbox.run();
  }
}
