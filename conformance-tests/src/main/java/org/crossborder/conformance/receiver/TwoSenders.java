// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Exactly one PartyId names the sender. */
final class TwoSenders extends Refusal {
  TwoSenders() {
    super(
        "two-senders",
        "Two PartyIds of the sender are refused",
        "AS4-MSG-01",
        "A UserMessage with two eb:PartyId in eb:From",
        ErrorCode.INVALID_HEADER,
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.doubling("From", "PartyId"));
  }
}
