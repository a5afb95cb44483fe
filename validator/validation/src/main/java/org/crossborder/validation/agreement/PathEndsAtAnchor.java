// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/**
 * The certification path ends at a registry anchor, valid and unrevoked when signed (Article 8(1)).
 */
final class PathEndsAtAnchor implements AgreementRule {
  @Override
  public String id() {
    return "D08";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return ReasonVerdict.of(id(), evidence);
  }
}
