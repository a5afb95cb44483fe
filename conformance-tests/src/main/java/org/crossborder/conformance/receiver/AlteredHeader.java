// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.Partner;

/** The digest of eb:Messaging no longer holds. */
final class AlteredHeader extends Refusal {
  AlteredHeader() {
    super(
        "altered-header",
        "A header that was altered after it was signed is refused",
        "AS4-SEC-05",
        "A UserMessage whose ConversationId is changed after signing",
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .with(
            new Deviation.AfterSigning(
                envelope ->
                    Elements.first(envelope, EB, "ConversationId").setTextContent("altered")));
  }
}
