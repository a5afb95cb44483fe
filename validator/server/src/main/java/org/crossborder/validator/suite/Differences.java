// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validator.suite.Suite.Assertion;

/** What is found in a document and was not expected, and what was expected and is not found. */
public final class Differences {
  private static final Messages MESSAGES = Messages.beside(Differences.class, "suite");

  private final List<Text> found = new ArrayList<>();
  private final ValidationReport report;

  private Differences(ValidationReport report) {
    this.report = report;
  }

  /** The differences; none if everything is as expected. */
  public static List<Text> of(Assertion expected, ValidationReport report) {
    Differences differences = new Differences(report);
    if (expected.decision() != null) {
      differences.compare("decision", expected.decision(), report.decision());
    }
    if (expected.technical() != null) {
      differences.compare("technical", expected.technical(), report.technical().indication());
    }
    if (expected.layers() != null) {
      expected
          .layers()
          .forEach(
              (layer, status) ->
                  differences.compare(layer.name(), status, report.layer(layer).status()));
    }
    differences.findings(expected);
    return List.copyOf(differences.found);
  }

  private void findings(Assertion expected) {
    Set<String> ids =
        report.findings().stream()
            .map(Finding::ruleId)
            .collect(Collectors.toCollection(TreeSet::new));
    if (expected.includes() != null) {
      expected.includes().stream().filter(id -> !ids.contains(id)).forEach(this::missing);
    }
    if (expected.excludes() != null) {
      expected.excludes().stream().filter(ids::contains).forEach(this::unexpected);
    }
    if (expected.findings() != null) {
      Set<String> all = Set.copyOf(expected.findings());
      all.stream().filter(id -> !ids.contains(id)).sorted().forEach(this::missing);
      ids.stream().filter(id -> !all.contains(id)).forEach(this::unexpected);
    }
  }

  private void compare(String what, Enum<?> expected, Enum<?> is) {
    if (expected != is) {
      found.add(MESSAGES.text("other", what, expected.name(), is.name()));
    }
  }

  private void missing(String rule) {
    found.add(MESSAGES.text("missing", rule));
  }

  private void unexpected(String rule) {
    report.findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .findFirst()
        .ifPresent(
            finding ->
                found.add(
                    MESSAGES.text(
                        "unexpected",
                        rule,
                        Integer.toString(finding.location().line()),
                        finding.message())));
  }
}
