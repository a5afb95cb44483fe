// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** The sender must learn that it used the wrong certificate. */
final class EncryptedForAnother extends Refusal {
  EncryptedForAnother() {
    super(
        "encrypted-for-another",
        "A message that is encrypted for another is refused",
        "AS4-SEC-16",
        "A UserMessage encrypted for a key that nobody has",
        ErrorCode.FAILED_DECRYPTION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .encrypted(
            encryption -> encryption.forRecipient(partner.stranger().decryption().certificate()));
  }
}
