// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.document.DocumentClass;

/** A document has a type code and is commercial or regulatory (Article 3(e), (g), (h)). */
final class DocumentClassStated implements AgreementRule {
  @Override
  public String id() {
    return "D01";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return evidence.facts().type().documentClass() == DocumentClass.EXCHANGE
        ? Judgement.notApplicable()
        : Judgement.passed();
  }
}
