// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

/** Why a signer is not recognised, or why it cannot be said; each rests on an article or a rule. */
public enum ReasonCode {
  NO_PATH("D08", "Art. 8(1)"),
  CERT_REVOKED("D08", "Art. 8(1)"),
  ALGORITHM("D10", "Art. 8(3)"),
  SERVICE_NOT_LISTED("D07", "Art. 8(1)"),
  SERVICE_SUSPENDED("D07", "Art. 8(1)"),
  SERVICE_WITHDRAWN("T04", "Art. 8(1)"),
  SERVICE_COMPROMISED("T04", "Art. 8(1)"),
  LEVEL_TOO_LOW("D09", "Art. 8(1)"),
  NO_ARRANGEMENT("A02", "Art. 8(3)"),
  DOCTYPE_NOT_COVERED("A02", "Art. 8(3)"),
  ARRANGEMENT_SUSPENDED("A11", "Art. 8(3)"),
  NOT_YET("A11", "Art. 8(3)"),
  EXPIRED("A11", "Art. 8(3)"),
  PURPOSE("A02", "Art. 8(3)"),
  SERVICE_TYPE_NOT_COVERED("A02", "Art. 8(3)"),
  /** The Party does not vouch for such certificates of its service. */
  OUTSIDE_LIMITS("T01", "Art. 8(1)"),
  /** A condition of the clause does not hold. */
  CONDITION("A02", "Art. 8(3)"),
  /** A remark, never against recognition: a condition in words, which only people can judge. */
  STATED_CONDITION("A02", "Art. 8(3)"),
  /** A remark, never against recognition: rule A01 is a warning. */
  OUTSIDE_AGREEMENT("A01", "Art. 2"),
  REVOCATION_UNKNOWN("D08", "Art. 8(1)"),
  STALE_DATA("T02", "Art. 5(g)"),
  NOTHING_LOADED("T02", "Art. 5(g)");

  private final String rule;
  private final String article;

  ReasonCode(String rule, String article) {
    this.rule = rule;
    this.article = article;
  }

  /** The rule of the catalogue that this reason comes from, e.g. {@code D08}. */
  public String rule() {
    return rule;
  }

  /** The article of the Framework Agreement that the rule rests on, e.g. {@code Art. 8(1)}. */
  public String article() {
    return article;
  }
}
