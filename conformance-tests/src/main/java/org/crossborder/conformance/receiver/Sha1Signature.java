// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** Two documents can have one SHA-1 digest. */
final class Sha1Signature extends ReceiverModule {
  Sha1Signature() {
    super(
        "sha-1-signature",
        "SHA-1 in the signature is refused",
        List.of("AS4-SEC-11"),
        "A UserMessage signed with rsa-sha1",
        "ebMS error EBMS:0103 or EBMS:0101, no receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return partner.pmode().profile() != Profile.V1_15
        ? Judgement.skipped("Only RSA signs with SHA-1")
        : Refusal.judged(
            partner
                .send(
                    partner
                        .message()
                        .signed(signing -> signing.with(Algorithms.RSA_SHA1, Algorithms.SHA256)))
                .answer(),
            ErrorCode.POLICY_NONCOMPLIANCE,
            ErrorCode.FAILED_AUTHENTICATION);
  }
}
