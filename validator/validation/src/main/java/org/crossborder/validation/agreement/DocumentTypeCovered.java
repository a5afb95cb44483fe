// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** The arrangement lists the document type for this direction (Article 8(3)). */
final class DocumentTypeCovered implements AgreementRule {
  @Override
  public String id() {
    return "A02";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return ReasonVerdict.of(id(), evidence);
  }
}
