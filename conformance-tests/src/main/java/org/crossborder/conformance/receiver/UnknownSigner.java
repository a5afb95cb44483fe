// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** A good signature, of a stranger. */
final class UnknownSigner extends Refusal {
  UnknownSigner() {
    super(
        "unknown-signer",
        "A signer that nobody registered is refused",
        "AS4-SEC-08",
        "A UserMessage signed with a good key under an authority that is not known",
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().signed(signing -> signing.by(partner.stranger().signing()));
  }
}
