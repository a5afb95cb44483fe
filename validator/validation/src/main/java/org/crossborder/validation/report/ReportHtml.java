// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import java.util.Locale;
import org.crossborder.validation.agreement.Catalogue;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;

/**
 * Writes a report as one HTML page for people: the decision first, then why, what to do and by
 * whom, then what it all rests on. Nothing is loaded, nothing runs, and it prints on A4. What comes
 * from the document is text there, never markup.
 */
public final class ReportHtml {
  private final HtmlPage page = new HtmlPage();
  private final ReportWords words;

  private ReportHtml(Language language) {
    this.words = new ReportWords(language);
  }

  /** The page in English, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report) {
    return write(heading, report, Language.EN);
  }

  /** The page, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report, Language language) {
    return new ReportHtml(language).report(heading, report);
  }

  private String report(String heading, ValidationReport report) {
    page.start(words.of("title", heading), words.language());
    decision(heading, report);
    page.open("main");
    why(report);
    whatToDo(report);
    undecided(report.undecidedRules());
    facts(report);
    layers(report.layers());
    page.close();
    page.open("footer").text("p", words.of("footer", report.engineVersion())).close();
    return page.end();
  }

  private void decision(String heading, ValidationReport report) {
    page.open("header", styleClass(report.decision()));
    page.text("p", "small", heading);
    page.text("h1", words.of(report.decision()));
    report.facts().ifPresent(facts -> page.text("p", ReportFacts.title(facts, words)));
    page.text("p", words.of("because", report.decision(), Text.country(report.recognisingParty())));
    page.close();
  }

  private void why(ValidationReport report) {
    if (report.findings().isEmpty()) {
      return;
    }
    boolean accepted =
        report.decision() == Decision.ACCEPT || report.decision() == Decision.ACCEPT_WITH_WARNINGS;
    page.open("section").text("h2", words.of(accepted ? "noticed" : "why"));
    report.findings().forEach(this::finding);
    page.close();
  }

  private void finding(Finding finding) {
    page.open("article", styleClass(finding.severity()));
    page.open("h3").text("b", words.of(finding.severity())).characters(" ");
    page.characters(words.of(finding.message())).close();
    String field = words.of(finding.field());
    page.text("p", "small", field.isEmpty() ? source(finding) : field + " · " + source(finding));
    if (finding.location().isKnown()) {
      page.text("p", "small", place(finding.location()));
    }
    page.close();
  }

  private String place(Location location) {
    String place = words.of("place", location.line(), location.column());
    return location.xpath().isEmpty() ? place : place + " · " + location.xpath();
  }

  private String source(Finding finding) {
    String rule =
        finding.ruleId().equals(finding.agreementRule())
            ? words.of("rule", finding.ruleId())
            : words.of("rule-of", finding.ruleId(), finding.agreementRule());
    String clause = words.clause(finding.clause());
    return clause.isEmpty() ? rule : rule + " · " + clause;
  }

  private void whatToDo(ValidationReport report) {
    page.open("section").text("h2", words.of("to-do"));
    for (Actor actor : Actor.values()) {
      List<String> remedies = ToDo.of(report, actor, words);
      if (!remedies.isEmpty()) {
        page.text("h3", words.of(actor)).open("ul");
        remedies.forEach(remedy -> page.text("li", remedy));
        page.close();
      }
    }
    page.close();
  }

  private void undecided(List<String> rules) {
    if (rules.isEmpty()) {
      return;
    }
    page.open("section").text("h2", words.of("undecided"));
    page.text("p", words.of("undecided.note")).open("table");
    Catalogue.rules().stream()
        .filter(rule -> rules.contains(rule.id()))
        .forEach(rule -> page.row(rule.id(), words.of(rule.prescribes())));
    page.close().close();
  }

  private void facts(ValidationReport report) {
    page.open("section").text("h2", words.of("facts")).open("table");
    ReportFacts.of(report, words).forEach(line -> page.row(line.name(), line.value()));
    page.close().close();
  }

  private void layers(List<LayerResult> layers) {
    page.open("section").text("h2", words.of("checked")).open("table");
    layers.forEach(
        layer ->
            page.row(
                words.of(layer.layer()),
                words.of("layer", words.of(layer.status()), layer.note())));
    page.close().close();
  }

  private static String styleClass(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
