// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.Locale;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.language.Language;

/** Writes a report as plain text, for a terminal. */
public final class ReportText {
  private ReportText() {}

  /** The report in English, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report) {
    return write(heading, report, Language.EN);
  }

  /** The report, with a heading of the caller's. */
  public static String write(String heading, ValidationReport report, Language language) {
    StringBuilder text = new StringBuilder();
    text.append("%s: %s%n".formatted(heading, words(report.decision())));
    report.facts().ifPresent(facts -> text.append(document(facts)));
    report
        .validatedSignature()
        .flatMap(signature -> signature.signer())
        .ifPresent(
            signer ->
                text.append(
                    "  sealed by    %s%n".formatted(signer.getSubjectX500Principal().getName())));
    text.append(
        "  technical    %s%s%n"
            .formatted(
                words(report.technical().indication()),
                report.technical().subIndication() == null
                    ? ""
                    : " (" + words(report.technical().subIndication()) + ")"));
    text.append(
        "  recognition  %s%n"
            .formatted(
                report
                    .recognised()
                    .map(recognition -> words(recognition.verdict()))
                    .orElse("not decided, as there is no proved signer")));
    report.layers().forEach(layer -> text.append(layer(layer, language)));
    report.findings().forEach(finding -> text.append(finding(finding, language)));
    if (!report.undecidedRules().isEmpty()) {
      text.append(
          "%n  not decided   %s (neither broken nor kept; `explain RULE` tells what they want)%n"
              .formatted(String.join(", ", report.undecidedRules())));
    }
    return text.toString();
  }

  private static String document(DocumentFacts facts) {
    return "  document     %s %s of %s, %s -> %s%n"
        .formatted(
            facts.type().name().in(Language.EN),
            facts.number(),
            facts.issued().map(Object::toString).orElse("unknown date"),
            facts.origin().orElse("?"),
            facts.destination().orElse("?"));
  }

  private static String layer(LayerResult layer, Language language) {
    return "  %-15s%-15s%s%n"
        .formatted(words(layer.layer()), words(layer.status()), layer.note().in(language));
  }

  private static String finding(Finding finding, Language language) {
    String where =
        finding.location().isKnown()
            ? " at line %d, column %d, %s"
                .formatted(
                    finding.location().line(),
                    finding.location().column(),
                    finding.location().xpath())
            : "";
    return "%n  %s %s %s%s%n    %s%n    %s%n"
        .formatted(
            words(finding.severity()),
            finding.ruleId().equals(finding.agreementRule())
                ? finding.ruleId()
                : finding.ruleId() + " (" + finding.agreementRule() + ")",
            finding.clause(),
            where,
            finding.message().in(language),
            finding.remedy().in(language));
  }

  private static String words(Object value) {
    return value.toString().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
