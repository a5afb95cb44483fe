// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A receipt would have nothing to refer to. */
final class NoMessageId extends Refusal {
  NoMessageId() {
    super(
        "no-message-id",
        "A message without MessageId is refused",
        "AS4-MSG-07",
        "A UserMessage without eb:MessageId",
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.without("MessageId"));
  }
}
