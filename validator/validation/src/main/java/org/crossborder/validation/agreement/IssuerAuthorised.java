// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** The issuer is authorised for the type on the date (Article 8(1)). */
final class IssuerAuthorised implements AgreementRule {
  @Override
  public String id() {
    return "D07";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return ReasonVerdict.of(id(), evidence);
  }
}
