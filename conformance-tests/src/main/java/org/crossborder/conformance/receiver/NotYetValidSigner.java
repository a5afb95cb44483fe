// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Judgement;

/** Registered, and too early. */
final class NotYetValidSigner extends ReceiverModule {
  NotYetValidSigner() {
    super(
        "not-yet-valid-signer",
        "A signer whose certificate is not valid yet is refused",
        List.of("AS4-SEC-10"),
        "A UserMessage signed with a registered key, with a certificate that is not valid yet",
        "ebMS error EBMS:0101, no receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Credential signer = partner.pmode().ownKeys().notYetValid();
    return signer == null
        ? Judgement.skipped("The run names no such key")
        : Refusal.judged(
            partner.send(partner.message().signed(signing -> signing.by(signer))).answer(),
            ErrorCode.FAILED_AUTHENTICATION);
  }
}
