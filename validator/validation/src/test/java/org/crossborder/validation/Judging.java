// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;

/** One validator for all hostile documents of a run, as a server has one. */
public final class Judging {
  public static final Validator VALIDATOR = Validator.create();

  /** What any hostile document may take, on a machine that does much else. */
  private static final Duration BUDGET = Duration.ofSeconds(10);

  private Judging() {}

  public static ValidationReport judge(byte[] document) {
    return VALIDATOR.validate(document, ValidationContext.claimed("KR", Examples.NOW, null));
  }

  public static ValidationReport judge(byte[] document, String type) {
    return VALIDATOR.validate(
        document,
        ValidationContext.claimed("KR", Examples.NOW, null)
            .declaring(DeclaredDocument.ofType(type)));
  }

  /** It is refused by this rule, within its budget, and the engine does not break down. */
  public static void assertRefused(byte[] document, String rule) {
    ValidationReport report = assertTimeout(BUDGET, () -> judge(document, "certificate-of-origin"));
    List<Finding> findings = report.findings();
    assertThat(findings).extracting(Finding::ruleId).contains(rule).doesNotContain("EN-01");
    assertThat(report.technical().indication()).isNotEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.decision()).isNotIn(Decision.ACCEPT, Decision.ACCEPT_WITH_WARNINGS);
    Finding finding =
        findings.stream().filter(found -> found.ruleId().equals(rule)).findFirst().orElseThrow();
    assertThat(finding.message().toString()).isNotBlank();
    assertThat(finding.remedy().toString()).isNotBlank();
  }
}
