// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.svrl;

import static org.crossborder.validation.finding.RuleOutcome.NOT_APPLICABLE;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.report.xml.XmlPage;

/**
 * Writes a report as schematron-output (ISO/IEC 19757-3:2020, Annex D). Every layer that ran is a
 * pattern, every rule that spoke about the document a fired rule, and every finding a failed
 * assertion, whatever its severity: its role says how heavy it weighs. Where a layer has no XPath
 * for what it tests, the test is the rule's id.
 */
public final class SvrlOutput {
  private final XmlPage page = new XmlPage(Map.of("svrl", "http://purl.oclc.org/dsdl/svrl"));
  private final Language language;

  private SvrlOutput(Language language) {
    this.language = language;
  }

  /** The report as UTF-8 XML. */
  public static byte[] write(NamedReport named, Language language) {
    return new SvrlOutput(language).output(named);
  }

  private byte[] output(NamedReport named) {
    ValidationReport report = named.report();
    page.open("svrl:schematron-output").attribute("title", named.name());
    text("decision: " + report.decision());
    text("technical verdict: " + report.technical().indication());
    text("engine: " + report.engineVersion());
    report.layers().stream()
        .filter(layer -> layer.status() != LayerStatus.SKIPPED)
        .forEach(this::pattern);
    return page.end();
  }

  private void pattern(LayerResult layer) {
    page.open("svrl:active-pattern").attribute("id", layer.layer().name());
    page.attribute("name", layer.status() + ": " + layer.note().in(language)).close();
    fired(layer).forEach(this::rule);
  }

  private static Map<String, List<Finding>> fired(LayerResult layer) {
    Map<String, List<Finding>> fired = new LinkedHashMap<>();
    layer.rules().stream()
        .filter(rule -> rule.outcome() != NOT_APPLICABLE)
        .forEach(rule -> fired.put(rule.ruleId(), List.of()));
    layer
        .findings()
        .forEach(
            finding ->
                fired.put(
                    finding.ruleId(),
                    layer.findings().stream()
                        .filter(other -> other.ruleId().equals(finding.ruleId()))
                        .toList()));
    return fired;
  }

  private void rule(String id, List<Finding> findings) {
    page.open("svrl:fired-rule").attribute("id", id).attribute("context", "/").close();
    findings.forEach(this::failed);
  }

  private void failed(Finding finding) {
    String xpath = finding.location().xpath();
    page.open("svrl:failed-assert")
        .attribute("id", finding.ruleId())
        .attribute("location", xpath.isEmpty() ? "/" : xpath)
        .attribute("test", finding.ruleId())
        .attribute("role", finding.severity().name().toLowerCase(Locale.ROOT));
    diagnostic(finding.ruleId() + ".remedy", finding.remedy().in(language));
    if (finding.location().isKnown()) {
      property("line", Integer.toString(finding.location().line()));
      property("column", Integer.toString(finding.location().column()));
    }
    property("clause", finding.clause());
    property("field", finding.field().in(language));
    text(finding.message().in(language));
    page.close();
  }

  private void diagnostic(String id, String text) {
    if (!text.isEmpty()) {
      page.open("svrl:diagnostic-reference").attribute("diagnostic", id);
      text(text);
      page.close();
    }
  }

  private void property(String name, String value) {
    if (!value.isEmpty()) {
      page.open("svrl:property-reference").attribute("property", name);
      text(value);
      page.close();
    }
  }

  private void text(String text) {
    page.open("svrl:text").attribute("xml:lang", language.tag()).characters(text).close();
  }
}
