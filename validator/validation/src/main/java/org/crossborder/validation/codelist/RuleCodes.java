// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/** Gathers what one rule finds of the codes of one document. */
final class RuleCodes {
  private static final int MAXIMUM = 100;

  private final RuleDescription rule;
  private final List<Finding> findings = new ArrayList<>();
  private boolean applicable;
  private boolean broken;

  RuleCodes(RuleDescription rule) {
    this.rule = rule;
  }

  void add(CodeCheck check, String code, Supplier<Location> at) {
    applicable = true;
    if (check instanceof CodeCheck.Known || findings.size() >= MAXIMUM) {
      return;
    }
    Finding finding = rule.broken(at.get(), message(check, code));
    if (check instanceof CodeCheck.Undecided) {
      findings.add(worthKnowing(finding));
    } else {
      broken = true;
      findings.add(finding);
    }
  }

  RuleResult result() {
    if (!applicable) {
      return RuleResult.notApplicable(rule.id());
    }
    RuleOutcome undecided = findings.isEmpty() ? RuleOutcome.PASSED : RuleOutcome.INDETERMINATE;
    return new RuleResult(rule.id(), broken ? RuleOutcome.FAILED : undecided, findings);
  }

  private static Text message(CodeCheck check, String code) {
    CodeList list = check.list();
    if (check instanceof CodeCheck.Withdrawn withdrawn) {
      return withdrawn
          .code()
          .lastDay()
          .map(day -> say("withdrawn-on", code, withdrawn.code().name(), list, list.edition(), day))
          .orElseGet(() -> say("withdrawn", code, withdrawn.code().name(), list, list.edition()));
    }
    if (check instanceof CodeCheck.Ahead ahead) {
      return say(
          "ahead",
          code,
          ahead.code().name(),
          list,
          list.edition(),
          ahead.code().firstDay().orElseThrow());
    }
    if (check instanceof CodeCheck.Misshapen) {
      return CodeRules.MESSAGES.text("misshapen", code, list.name());
    }
    return CodeRules.MESSAGES.text(
        check instanceof CodeCheck.Undecided ? "undecided" : "unknown",
        code,
        list.name(),
        list.edition());
  }

  private static Text say(String key, String code, String name, CodeList list, Object... more) {
    Object[] values = new Object[more.length + 3];
    values[0] = code;
    values[1] = name.isEmpty() ? code : name;
    values[2] = list.name();
    System.arraycopy(more, 0, values, 3, more.length);
    return CodeRules.MESSAGES.text(key, values);
  }

  private static Finding worthKnowing(Finding finding) {
    return new Finding(
        finding.ruleId(),
        finding.layer(),
        Severity.INFO,
        finding.clause(),
        finding.location(),
        finding.field(),
        finding.message(),
        finding.remedy());
  }
}
