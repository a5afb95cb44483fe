// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** What is not announced would be delivered unseen, or lost. */
final class UnannouncedPart extends Refusal {
  UnannouncedPart() {
    super(
        "unannounced-part",
        "A part that no PartInfo announces is refused",
        "AS4-MSG-06",
        "A UserMessage with two parts, signed and encrypted, of which it announces one",
        ErrorCode.MIME_INCONSISTENCY,
        ErrorCode.VALUE_INCONSISTENT,
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.INVALID_HEADER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message(List.of(partner.document("announced"), partner.document("smuggled")))
        .saying(message -> message.withParts(message.parts().subList(0, 1)));
  }
}
