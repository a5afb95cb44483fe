// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** A signature or seal covers the whole document; any altered bit fails (Article 8(1)). */
final class WholeDocumentSigned implements AgreementRule {
  @Override
  public String id() {
    return "D05";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence
        .validatedSignature()
        .map(
            signature ->
                signature.passed() && signature.scope().wholeDocument()
                    ? Judgement.passed()
                    : Judgement.failedAsTold())
        .orElseGet(Judgement::undecided);
  }
}
