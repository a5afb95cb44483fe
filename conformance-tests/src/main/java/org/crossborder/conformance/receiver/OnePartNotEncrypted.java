// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** All payloads are encrypted, and only they. */
final class OnePartNotEncrypted extends Refusal {
  OnePartNotEncrypted() {
    super(
        "one-part-not-encrypted",
        "A message of which one payload is not encrypted is refused",
        "AS4-SEC-14",
        "A UserMessage with two payloads, the second readable",
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_DECRYPTION);
  }

  @Override
  Outgoing message(Partner partner) {
    Payload second = partner.document("second");
    return partner
        .message(List.of(partner.document("first"), second))
        .encrypted(encryption -> encryption.covering(id -> !id.equals(second.contentId())));
  }
}
