// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** P-Modes are selected by partners, agreement, service and action together. */
final class UnknownAction extends Refusal {
  UnknownAction() {
    super(
        "unknown-action",
        "An action that no P-Mode has is refused",
        "AS4-PMD-03",
        "A UserMessage that asks for an action that nobody offers",
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.changing("Action", "Sing"));
  }
}
