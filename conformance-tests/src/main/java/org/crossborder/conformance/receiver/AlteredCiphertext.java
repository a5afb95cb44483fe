// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** The authentication tag does not hold. */
final class AlteredCiphertext extends Refusal {
  AlteredCiphertext() {
    super(
        "altered-ciphertext",
        "An encrypted payload that was altered on the way is refused",
        "AS4-SEC-17",
        "A UserMessage with one bit of the ciphertext changed",
        ErrorCode.FAILED_DECRYPTION,
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .with(
            new Deviation.Encrypted(
                parts ->
                    parts.stream().map(part -> part.with(Bits.flipLast(part.content()))).toList()));
  }
}
