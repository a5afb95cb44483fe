// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** ConversationId is always present. */
final class NoConversation extends Refusal {
  NoConversation() {
    super(
        "no-conversation",
        "A message without ConversationId is refused",
        "AS4-MSG-11",
        "A UserMessage without eb:ConversationId",
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(Header.without("ConversationId"));
  }
}
