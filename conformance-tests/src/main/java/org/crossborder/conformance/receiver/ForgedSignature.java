// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.partner.Partner;

/** All digests hold, and the signature over them does not. */
final class ForgedSignature extends Refusal {
  ForgedSignature() {
    super(
        "forged-signature",
        "A signature value that is not the signer's is refused",
        "AS4-SEC-07",
        "A UserMessage whose ds:SignatureValue has one bit changed",
        ErrorCode.FAILED_AUTHENTICATION);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner
        .message()
        .with(
            new Deviation.AfterSigning(
                envelope -> Bits.flipBase64(Elements.first(envelope, DS, "SignatureValue"))));
  }
}
