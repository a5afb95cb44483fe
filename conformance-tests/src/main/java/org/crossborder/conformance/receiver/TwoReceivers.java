// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Exactly one PartyId names the receiver. */
final class TwoReceivers extends Refusal {
  TwoReceivers() {
    super(
        "two-receivers",
        "Two PartyIds of the receiver are refused",
        "AS4-MSG-02",
        "A UserMessage with two eb:PartyId in eb:To",
        ErrorCode.INVALID_HEADER,
        ErrorCode.PROCESSING_MODE_MISMATCH,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.doubling("To", "PartyId"));
  }
}
