// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Stranger;
import org.jspecify.annotations.Nullable;

/**
 * Which rules a sender keeps: all, or all but one.
 *
 * @param broken null: none
 */
public record SendingConduct(@Nullable SendingRule broken) {
  /** The good sender's. */
  public static final SendingConduct GOOD = new SendingConduct(null);

  boolean breaks(SendingRule rule) {
    return broken == rule;
  }

  /** The message as this sender writes it. */
  Outgoing written(Outgoing good, PMode pmode, Stranger stranger) {
    return broken == null ? good : broken.defect().in(good, pmode, stranger);
  }
}
