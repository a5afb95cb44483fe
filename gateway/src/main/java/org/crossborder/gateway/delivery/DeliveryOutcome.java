// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

/** What the national side did with a document. */
public sealed interface DeliveryOutcome {
  /** It has it. */
  record Confirmed() implements DeliveryOutcome {}

  /** It does not have it, or did not say; to be tried again. */
  record NotConfirmed(String why) implements DeliveryOutcome {}
}
