// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.rule.RuleSet;

/** Explains a rule as plain text: what it wants, what it rests on, what to do, two examples. */
public final class RuleText {
  private final ReportWords words;

  private RuleText(ReportWords words) {
    this.words = words;
  }

  /** The rule on one line. */
  public static String line(RuleDescription rule, Language language) {
    ReportWords words = new ReportWords(language);
    String says = words.of("pair", words.of(rule.severity()), words.of(rule.prescribes()));
    return "%-7s%s".formatted(rule.id(), says);
  }

  /**
   * The explanation.
   *
   * @param editions the rule sets that the rule is from, if it is from any
   */
  public static String write(RuleDescription rule, List<RuleSet> editions, Language language) {
    return new RuleText(new ReportWords(language)).explain(rule, editions);
  }

  private String explain(RuleDescription rule, List<RuleSet> editions) {
    StringBuilder text = new StringBuilder();
    text.append("%s  %s%n%n".formatted(rule.id(), words.of(rule.prescribes())));
    text.append("  %s%n".formatted(source(rule)));
    editions.forEach(set -> text.append("  %s%n".formatted(edition(set))));
    text.append("  %s%n".formatted(words.of("explain.remedy", rule.remedy())));
    if (!rule.example().equals(RuleExample.NONE)) {
      text.append(example(rule.example().kept(), rule.example().passing()));
      text.append(example(rule.example().broken(), rule.example().failing()));
    }
    return text.toString();
  }

  private String source(RuleDescription rule) {
    return words.of(
        "explain.rests-on",
        words.of(rule.severity()),
        words.of(rule.layer()),
        words.clause(rule.clause()));
  }

  private String edition(RuleSet set) {
    Validity validity = set.validity();
    return validity
        .end()
        .map(end -> words.of("explain.edition-until", set, validity.from(), end))
        .orElseGet(() -> words.of("explain.edition", set, validity.from()));
  }

  private String example(RuleOutcome outcome, Text example) {
    String text = words.of(example);
    String shown = text.isBlank() ? words.of("explain.left-out") : text.strip();
    return "%n  %s:%n%s%n".formatted(words.of(outcome), shown.indent(4).stripTrailing());
  }
}
