// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** The document declares an open format, so that it stays readable (Article 5(a)). */
final class FormatDeclared implements AgreementRule {
  @Override
  public String id() {
    return "D11";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Judgement.passedIf(
        !evidence.facts().version().isEmpty(), AgreementText.of("D11.version"));
  }
}
