// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Judgement;

/** Registered, and too late. */
final class ExpiredSigner extends ReceiverModule {
  ExpiredSigner() {
    super(
        "expired-signer",
        "A signer whose certificate has expired is refused",
        List.of("AS4-SEC-09"),
        "A UserMessage signed with a registered key, with a certificate that has expired",
        "ebMS error EBMS:0101, no receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Credential signer = partner.pmode().ownKeys().expired();
    return signer == null
        ? Judgement.skipped("The run names no such key")
        : Refusal.judged(
            partner.send(partner.message().signed(signing -> signing.by(signer))).answer(),
            ErrorCode.FAILED_AUTHENTICATION);
  }
}
