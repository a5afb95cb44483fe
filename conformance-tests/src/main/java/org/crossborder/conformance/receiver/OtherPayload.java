// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** The digest of the part does not hold. */
final class OtherPayload extends Refusal {
  OtherPayload() {
    super(
        "other-payload",
        "A payload other than the one that was signed is refused",
        "AS4-SEC-06",
        "A UserMessage whose signature has the digest of another payload",
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .signed(
            signing ->
                signing.seeing(
                    parts -> parts.stream().map(part -> part.with(new byte[] {1, 2, 3})).toList()));
  }
}
