// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A gateway receives for itself. */
final class UnknownReceiver extends Refusal {
  UnknownReceiver() {
    super(
        "unknown-receiver",
        "A message for another gateway is refused",
        "AS4-PMD-04",
        "A UserMessage whose eb:To is another",
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.renaming("To", "gateway-of-nobody"));
  }
}
