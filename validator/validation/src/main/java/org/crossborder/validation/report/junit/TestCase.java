// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.junit;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.ValidationReport;

/**
 * One rule, or the decision, as a test.
 *
 * @param type kind of failure, e.g. {@code REJECT} or a layer's name
 * @param message what is wrong, in one line; empty if nothing is
 * @param details everything that was found
 */
record TestCase(String name, Outcome outcome, String type, String message, String details) {
  enum Outcome {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED;

    /** The element that says it. */
    String element() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static List<TestCase> of(ValidationReport report, Language language) {
    List<TestCase> cases = new ArrayList<>();
    cases.add(decision(report, language));
    report.layers().forEach(layer -> cases.addAll(of(layer, language)));
    return cases;
  }

  private static TestCase decision(ValidationReport report, Language language) {
    Outcome outcome =
        switch (report.decision()) {
          case ACCEPT, ACCEPT_WITH_WARNINGS -> Outcome.PASSED;
          case REJECT -> Outcome.FAILURE;
          case HOLD -> Outcome.ERROR;
        };
    String why =
        report.findings().stream().findFirst().map(f -> f.message().in(language)).orElse("");
    return new TestCase("decision", outcome, report.decision().name(), why, "");
  }

  private static List<TestCase> of(LayerResult layer, Language language) {
    Set<String> ids = new LinkedHashSet<>();
    Stream.concat(
            layer.rules().stream()
                .filter(rule -> rule.outcome() != RuleOutcome.NOT_APPLICABLE)
                .map(RuleResult::ruleId),
            layer.findings().stream().map(Finding::ruleId))
        .forEach(ids::add);
    return ids.stream().map(id -> of(layer, id, language)).toList();
  }

  private static TestCase of(LayerResult layer, String rule, Language language) {
    List<Finding> found =
        layer.findings().stream().filter(finding -> finding.ruleId().equals(rule)).toList();
    return new TestCase(
        layer.layer() + " " + rule,
        outcome(layer, rule, found),
        layer.layer().name(),
        found.stream().findFirst().map(finding -> finding.message().in(language)).orElse(""),
        found.stream().map(finding -> line(finding, language)).collect(joining("\n")));
  }

  private static Outcome outcome(LayerResult layer, String rule, List<Finding> found) {
    if (found.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
      return Outcome.FAILURE;
    }
    boolean undecided =
        found.stream().anyMatch(finding -> finding.severity() == Severity.UNDECIDED)
            || layer.rules().stream()
                .anyMatch(
                    result ->
                        result.ruleId().equals(rule)
                            && result.outcome() == RuleOutcome.INDETERMINATE);
    return undecided ? Outcome.SKIPPED : Outcome.PASSED;
  }

  private static String line(Finding finding, Language language) {
    String place =
        finding.location().isKnown()
            ? finding.location().line() + ":" + finding.location().column() + " "
            : "";
    return Stream.of(
            place + finding.severity(),
            finding.message().in(language),
            finding.remedy().in(language),
            finding.location().xpath())
        .filter(part -> !part.isEmpty())
        .collect(joining(" "));
  }
}
