// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Who speaks must be a partner. */
final class UnknownSender extends Refusal {
  UnknownSender() {
    super(
        "unknown-sender",
        "A message of an unknown partner is refused",
        "AS4-PMD-05",
        "A UserMessage whose eb:From is nobody, signed by the suite",
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_NOT_RECOGNIZED,
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.renaming("From", "gateway-of-nobody"));
  }
}
