// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/**
 * A transferable record is an original only with evidence of control (Article 5(a); MLETR 10 and
 * 11); a copied file is none.
 */
final class TransferableRecordControlled implements AgreementRule {
  @Override
  public String id() {
    return "D14";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence.facts().type().id().equals("bill-of-lading")
        ? Judgement.indeterminate(AgreementText.of("D14.unproved"))
        : Judgement.notApplicable();
  }
}
