// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** eDelivery AS4 bundles nothing. */
final class TwoMessages extends Refusal {
  TwoMessages() {
    super(
        "two-messages",
        "Two user messages in one header are refused",
        "AS4-MSG-08",
        "One eb:Messaging with two eb:UserMessage",
        ErrorCode.INVALID_HEADER,
        ErrorCode.FEATURE_INCONSISTENT,
        ErrorCode.VALUE_INCONSISTENT);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.doubling("Messaging", "UserMessage"));
  }
}
