// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.tar;

import java.util.Locale;
import java.util.Map;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;

/**
 * Writes a report as the GITB test bed's test assertion report. What could not be decided is a
 * warning there, and a document that is neither accepted nor rejected has an undefined result.
 */
public final class TestAssertionReport {
  private final XmlPage page =
      new XmlPage(
          Map.of(
              "", "http://www.gitb.com/tr/v1/",
              "core", "http://www.gitb.com/core/v1/",
              "xsi", "http://www.w3.org/2001/XMLSchema-instance"));
  private final Language language;

  private TestAssertionReport(Language language) {
    this.language = language;
  }

  /** The report as UTF-8 XML. */
  public static byte[] write(NamedReport named, Language language) {
    return new TestAssertionReport(language).report(named);
  }

  private byte[] report(NamedReport named) {
    ValidationReport report = named.report();
    page.open("TestStepReport").attribute("xsi:type", "TAR").attribute("name", named.name());
    page.text("date", report.times().validatedAt().toString());
    page.text("result", result(report.decision()));
    overview(report);
    counters(report);
    context(report);
    page.open("reports");
    report.findings().forEach(this::assertion);
    return page.end();
  }

  private void overview(ValidationReport report) {
    page.open("overview");
    report
        .facts()
        .ifPresent(
            facts ->
                page.text("profileID", facts.type().id())
                    .text("customizationID", facts.version())
                    .text("transactionID", facts.number()));
    page.text("validationServiceName", "Crossborder validation");
    page.text("validationServiceVersion", report.engineVersion());
    page.text("note", report.decision() + ", " + report.technical().indication());
    page.close();
  }

  private void counters(ValidationReport report) {
    page.open("counters");
    page.text("nrOfAssertions", Long.toString(kept(report) + report.findings().size()));
    page.text("nrOfErrors", Long.toString(count(report, "error")));
    page.text("nrOfWarnings", Long.toString(count(report, "warning")));
    page.close();
  }

  private void context(ValidationReport report) {
    page.open("context");
    item("decision", report.decision().name());
    item("technicalVerdict", report.technical().indication().name());
    report.recognised().ifPresent(found -> item("recognition", found.verdict().name()));
    item("sha256", report.sha256());
    page.close();
  }

  private void item(String name, String value) {
    page.open("core:item").attribute("name", name).attribute("type", "string");
    page.text("core:value", value).close();
  }

  private void assertion(Finding finding) {
    page.open(element(finding.severity())).attribute("xsi:type", "BAR");
    page.text("assertionID", finding.ruleId());
    page.text(
        "description",
        (finding.message().in(language) + " " + finding.remedy().in(language)).strip());
    if (finding.location().isKnown()) {
      page.text(
          "location", "document:" + finding.location().line() + ":" + finding.location().column());
    }
    page.text("test", finding.location().xpath());
    page.text("type", finding.layer().name());
    page.close();
  }

  private static String result(Decision decision) {
    return switch (decision) {
      case ACCEPT -> "SUCCESS";
      case ACCEPT_WITH_WARNINGS -> "WARNING";
      case REJECT -> "FAILURE";
      case HOLD -> "UNDEFINED";
    };
  }

  private static String element(Severity severity) {
    return severity == Severity.UNDECIDED ? "warning" : severity.name().toLowerCase(Locale.ROOT);
  }

  private static long kept(ValidationReport report) {
    return report.layers().stream()
        .flatMap(layer -> layer.rules().stream())
        .filter(rule -> rule.outcome() == RuleOutcome.PASSED)
        .count();
  }

  private static long count(ValidationReport report, String element) {
    return report.findings().stream()
        .filter(finding -> element(finding.severity()).equals(element))
        .count();
  }
}
