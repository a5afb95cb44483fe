// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.RefusalReason;

/** What a stored acknowledgement says, in the words of the agreement's rules. */
final class Acknowledged {
  private Acknowledged() {}

  static Acknowledgement of(StoredAcknowledgement stored) {
    return new Acknowledgement(status(stored.status()), stored.at(), refusal(stored));
  }

  private static Status status(AcknowledgementStatus stored) {
    return switch (stored) {
      case RECEIVED -> Status.RECEIVED;
      case READABLE -> Status.READABLE;
      case ACCEPTED -> Status.ACCEPTED;
      case REJECTED -> Status.REJECTED;
      case USED -> Status.USED;
    };
  }

  /** Reasons for holding a document back are no reasons of a refusal. */
  private static List<RefusalReason> refusal(StoredAcknowledgement stored) {
    return stored.status() == AcknowledgementStatus.REJECTED
        ? stored.reasons().stream().map(Acknowledged::reason).toList()
        : List.of();
  }

  private static RefusalReason reason(StatusReason reason) {
    return new RefusalReason(reason.code(), reason.sentence());
  }
}
