// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.xvrl;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.FileUri;
import org.crossborder.validation.report.xml.XmlPage;

/**
 * Writes reports in the Extensible Validation Report Language: one report a document, one detection
 * a finding. A document that is neither accepted nor rejected is of undetermined validity, and what
 * could not be decided is of unspecified severity.
 */
public final class XvrlReports {
  private final XmlPage page =
      new XmlPage(
          Map.of(
              "", "http://www.xproc.org/ns/xvrl",
              "cb", "urn:crossborder:validation:report:1"));
  private final Language language;

  private XvrlReports(Language language) {
    this.language = language;
  }

  /** The reports as UTF-8 XML. */
  public static byte[] write(List<NamedReport> reports, Language language) {
    return new XvrlReports(language).reports(reports);
  }

  private byte[] reports(List<NamedReport> reports) {
    page.open("reports").attribute("xml:lang", language.tag());
    page.open("metadata").close();
    reports.forEach(this::report);
    return page.end();
  }

  private void report(NamedReport named) {
    ValidationReport report = named.report();
    page.open("report");
    metadata(named);
    digest(report);
    report.findings().forEach(finding -> detection(named, finding));
    page.close();
  }

  private void metadata(NamedReport named) {
    ValidationReport report = named.report();
    page.open("metadata");
    page.text("timestamp", report.times().validatedAt().toString());
    page.open("validator").attribute("name", "Crossborder validation");
    page.attribute("version", report.engineVersion()).close();
    page.open("document").attribute("href", FileUri.of(named.name()));
    page.attribute("cb:sha256", report.sha256()).attribute("cb:bytes", report.size()).close();
    report.facts().ifPresent(facts -> page.text("title", facts.type().name().in(language)));
    page.text("summary", report.decision().name());
    page.close();
  }

  private void digest(ValidationReport report) {
    page.open("digest").attribute("valid", valid(report.decision()));
    for (Severity severity : Severity.values()) {
      List<Finding> found =
          report.findings().stream().filter(finding -> finding.severity() == severity).toList();
      page.attribute(word(severity) + "-count", found.size());
      page.attribute(
          word(severity) + "-codes",
          found.stream().map(Finding::ruleId).distinct().collect(joining(" ")));
    }
    page.attribute(
        "worst",
        report.findings().stream()
            .map(Finding::severity)
            .min(Severity::compareTo)
            .map(XvrlReports::word)
            .orElse("nothing"));
    page.close();
  }

  private void detection(NamedReport named, Finding finding) {
    page.open("detection").attribute("severity", word(finding.severity()));
    page.attribute("code", finding.ruleId());
    page.open("location").attribute("href", FileUri.of(named.name()));
    page.attribute("xpath", finding.location().xpath());
    if (finding.location().isKnown()) {
      page.attribute("line", finding.location().line());
      page.attribute("column", Math.max(1, finding.location().column()));
    }
    page.close();
    page.text("title", finding.field().in(language));
    page.text("category", finding.layer().name());
    page.text("message", finding.message().in(language));
    page.text("supplemental", finding.clause());
    page.text("supplemental", finding.remedy().in(language));
    page.close();
  }

  private static String valid(Decision decision) {
    return switch (decision) {
      case ACCEPT, ACCEPT_WITH_WARNINGS -> "true";
      case REJECT -> "false";
      case HOLD -> "undetermined";
    };
  }

  private static String word(Severity severity) {
    return severity == Severity.UNDECIDED
        ? "unspecified"
        : severity.name().toLowerCase(Locale.ROOT);
  }
}
