// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Instant;
import java.util.UUID;
import org.crossborder.gateway.store.LegalHold;

/** A legal hold, for those who may know of it. */
record HoldView(UUID document, String reference, String reason, String setBy, Instant setAt) {
  static HoldView of(LegalHold hold) {
    return new HoldView(
        hold.message(), hold.reference(), hold.reason(), hold.setBy(), hold.setAt());
  }
}
