// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** Encryption is what the profile prescribes; a receiver enforces it. */
final class NotEncrypted extends Refusal {
  NotEncrypted() {
    super(
        "not-encrypted",
        "A message that is not encrypted is refused",
        "AS4-SEC-13",
        "A UserMessage, signed, whose payload is readable",
        ErrorCode.POLICY_NONCOMPLIANCE);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().unencrypted();
  }
}
