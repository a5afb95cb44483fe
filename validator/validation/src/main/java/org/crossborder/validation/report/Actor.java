// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.Set;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;

/** Who has to act on a finding. */
enum Actor {
  OFFICER,
  ISSUER,
  OPERATOR;

  /** What only people can judge, or look up: arrangement, control, personal data, legalisation. */
  private static final Set<String> JUDGED_BY_PEOPLE = Set.of("A11", "D14", "D15", "P03");

  static Actor of(Finding finding) {
    if (finding.ruleId().startsWith("EN-")) {
      return OPERATOR;
    }
    return switch (finding.layer()) {
      case RECOGNITION -> ofRecognition(finding);
      case AGREEMENT -> JUDGED_BY_PEOPLE.contains(finding.ruleId()) ? OFFICER : ISSUER;
      case INTAKE, SCHEMA, CODE_LISTS, BUSINESS_RULES, SIGNATURE -> ISSUER;
    };
  }

  private static Actor ofRecognition(Finding finding) {
    if (finding.severity() == Severity.UNDECIDED) {
      return OPERATOR;
    }
    return finding.severity() == Severity.WARNING || JUDGED_BY_PEOPLE.contains(finding.ruleId())
        ? OFFICER
        : ISSUER;
  }
}
