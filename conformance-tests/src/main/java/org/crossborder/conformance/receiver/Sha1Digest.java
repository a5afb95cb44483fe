// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** Two documents can have one SHA-1 digest. */
final class Sha1Digest extends ReceiverModule {
  Sha1Digest() {
    super(
        "sha-1-digest",
        "SHA-1 in the references is refused",
        List.of("AS4-SEC-12"),
        "A UserMessage whose references have SHA-1 digests",
        "ebMS error EBMS:0103 or EBMS:0101, no receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return Refusal.judged(
        partner
            .send(
                partner
                    .message()
                    .signed(
                        signing ->
                            signing.with(partner.pmode().profile().signature(), Algorithms.SHA1)))
            .answer(),
        ErrorCode.POLICY_NONCOMPLIANCE,
        ErrorCode.FAILED_AUTHENTICATION);
  }
}
