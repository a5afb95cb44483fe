// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import org.crossborder.gateway.store.AcknowledgementStatus;

/** Who accepts a document that was found valid. */
public enum Acceptance {
  /** The gateway, in the moment in which the national side confirms that it has the document. */
  ON_DELIVERY(AcknowledgementStatus.ACCEPTED),
  /** The national side, when it has decided; that it has the document is told before. */
  BY_BACKEND(AcknowledgementStatus.RECEIVED);

  private final AcknowledgementStatus onDelivery;

  Acceptance(AcknowledgementStatus onDelivery) {
    this.onDelivery = onDelivery;
  }

  /** What the gateway itself says of a document that the national side has confirmed. */
  AcknowledgementStatus onDelivery() {
    return onDelivery;
  }
}
