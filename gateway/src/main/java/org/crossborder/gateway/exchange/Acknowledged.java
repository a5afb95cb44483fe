// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement;
import org.crossborder.validation.agreement.exchange.Acknowledgement.Status;
import org.crossborder.validation.agreement.exchange.RefusalReason;

/** What a stored acknowledgement says, in the words of the agreement's rules. */
final class Acknowledged {
  private Acknowledged() {}

  static Acknowledgement of(StoredAcknowledgement stored) {
    return switch (stored.status()) {
      case RECEIVED -> Acknowledgement.of(Status.RECEIVED, stored.at());
      case ACCEPTED -> Acknowledgement.of(Status.ACCEPTED, stored.at());
      case REJECTED ->
          new Acknowledgement(
              Status.REJECTED,
              stored.at(),
              stored.reasons().stream().map(Acknowledged::reason).toList());
    };
  }

  private static RefusalReason reason(StatusReason reason) {
    return new RefusalReason(reason.code(), reason.sentence());
  }
}
