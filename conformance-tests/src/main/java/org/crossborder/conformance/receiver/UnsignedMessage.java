// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Signing is what the profile prescribes; a receiver enforces it. */
final class UnsignedMessage extends Refusal {
  UnsignedMessage() {
    super(
        "unsigned-message",
        "A message that is not signed is refused",
        "AS4-SEC-01",
        "A UserMessage, encrypted and without ds:Signature",
        ErrorCode.POLICY_NONCOMPLIANCE);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().unsigned();
  }
}
