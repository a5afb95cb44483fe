// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.partner.Partner;

/** CBC has no integrity; it can be decrypted piece by piece by asking. */
final class CbcContent extends Refusal {
  CbcContent() {
    super(
        "cbc-content",
        "AES-CBC is refused",
        "AS4-SEC-15",
        "A UserMessage whose payload is encrypted with AES-128-CBC",
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_DECRYPTION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().encrypted(encryption -> encryption.with(Algorithms.AES128_CBC));
  }
}
