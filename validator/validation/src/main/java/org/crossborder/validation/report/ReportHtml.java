// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import java.util.Locale;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.language.Language;

/**
 * Writes a report as one HTML page for people: nothing is loaded, nothing runs, and it prints on
 * A4. What comes from the document is text there, never markup.
 */
public final class ReportHtml {
  private final HtmlPage page = new HtmlPage();
  private final Language language;

  private ReportHtml(Language language) {
    this.language = language;
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
    page.start("Validation report: " + heading);
    decision(heading, report);
    findings(report.findings());
    undecided(report.undecidedRules());
    facts(report);
    layers(report.layers());
    page.open("footer").text("p", "Crossborder validation " + report.engineVersion()).close();
    return page.end();
  }

  private void decision(String heading, ValidationReport report) {
    page.open("header", report.decision().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    page.text("p", heading);
    page.text("h1", words(report.decision()));
    page.text("p", because(report)).close();
  }

  private static String because(ValidationReport report) {
    return switch (report.decision()) {
      case ACCEPT -> "Valid, and its signer is recognised by " + report.recognisingParty() + ".";
      case ACCEPT_WITH_WARNINGS ->
          "Valid and recognised by %s; see what was noticed.".formatted(report.recognisingParty());
      case REJECT -> "It cannot be relied on in " + report.recognisingParty() + ", as said below.";
      case HOLD -> "It cannot be decided now; see below what is missing.";
    };
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.open("section").text("h2", "What was found");
    findings.forEach(this::finding);
    page.close();
  }

  private void finding(Finding finding) {
    page.open("article", finding.severity().name().toLowerCase(Locale.ROOT));
    page.text("h3", words(finding.severity()) + ": " + finding.message().in(language));
    page.text("p", finding.remedy().in(language));
    String rests =
        finding.ruleId().equals(finding.agreementRule())
            ? finding.ruleId()
            : finding.ruleId() + ", rule " + finding.agreementRule();
    page.text("p", "small", rests + ", " + finding.clause() + where(finding)).close();
  }

  private static String where(Finding finding) {
    return finding.location().isKnown()
        ? "; line %d, column %d, %s"
            .formatted(
                finding.location().line(), finding.location().column(), finding.location().xpath())
        : "";
  }

  private void undecided(List<String> rules) {
    if (rules.isEmpty()) {
      return;
    }
    page.open("section").text("h2", "Not decided");
    page.text(
            "p",
            String.join(", ", rules) + ": nothing decided these rules; none is broken or kept.")
        .close();
  }

  private void facts(ValidationReport report) {
    page.open("section").text("h2", "What it rests on").open("table");
    report.facts().ifPresent(this::document);
    report
        .validatedSignature()
        .flatMap(signature -> signature.signer())
        .ifPresent(signer -> page.row("Sealed by", signer.getSubjectX500Principal().getName()));
    page.row("Technical verdict", technical(report.technical()));
    page.row("Recognition", recognition(report));
    report
        .recognised()
        .filter(recognition -> recognition.verdict() == RecognitionVerdict.RECOGNISED)
        .flatMap(Recognition::clause)
        .ifPresent(id -> page.row("Clause", id));
    report.times().signingTime().ifPresent(time -> page.row("Signing time (claimed)", time));
    page.row("Existence proved", proved(report.times()));
    page.row("Validated at", report.times().validatedAt());
    page.row("For", report.recognisingParty() + ", " + report.purpose());
    page.row("SHA-256", report.sha256() + ", " + report.size() + " bytes");
    page.close().close();
  }

  private void document(DocumentFacts facts) {
    page.row("Document", facts.type().name().in(Language.EN) + " " + facts.number());
    page.row("Issued by", facts.issuerName() + ", " + facts.origin().orElse("country not stated"));
    page.row("Issued on", facts.issued().map(Object::toString).orElse("not stated"));
    facts.destination().ifPresent(country -> page.row("Destination", country));
  }

  private static String technical(TechnicalVerdict technical) {
    return words(technical.indication())
        + (technical.subIndication() == null ? "" : " (" + words(technical.subIndication()) + ")");
  }

  private static String recognition(ValidationReport report) {
    return report
        .recognised()
        .map(recognition -> words(recognition.verdict()))
        .orElse("Not decided, as there is no proved signer");
  }

  private static String proved(Times times) {
    return switch (times.timeProof()) {
      case CLAIMED -> "No; the signing time is only the signer's own word";
      case RECEIPT -> times.provedBy() + ", by a signed receipt";
      case TIMESTAMP -> times.provedBy() + ", by a timestamp";
    };
  }

  private void layers(List<LayerResult> layers) {
    page.open("section").text("h2", "What was checked").open("table");
    layers.forEach(
        layer ->
            page.row(
                words(layer.layer()), words(layer.status()) + ". " + layer.note().in(language)));
    page.close().close();
  }

  private static String words(Object value) {
    String words = value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
