// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.signature.ValidatedSignature;

/** What a verdict rests on, as lines with a name, in the reader's language. */
final class ReportFacts {
  /** One line. */
  record Line(String name, String value) {}

  private final ReportWords words;
  private final List<Line> lines = new ArrayList<>();

  private ReportFacts(ReportWords words) {
    this.words = words;
  }

  static List<Line> of(ValidationReport report, ReportWords words) {
    ReportFacts facts = new ReportFacts(words);
    report.facts().ifPresent(facts::document);
    facts.signature(report);
    facts.verdicts(report);
    facts.question(report);
    return facts.lines;
  }

  /** What the document is called, e.g. in a heading. */
  static String title(DocumentFacts facts, ReportWords words) {
    return (words.of(facts.type().name()) + " " + facts.number()).strip();
  }

  private void document(DocumentFacts facts) {
    line("document", title(facts, words));
    String country = facts.origin().map(words::country).orElse(words.of("not-stated"));
    line("issued-by", facts.issuerName().isEmpty() ? country : facts.issuerName() + ", " + country);
    line("issued-on", facts.issued().map(words::date).orElse(words.of("not-stated")));
    facts.destination().ifPresent(code -> line("destination", words.country(code)));
  }

  private void signature(ValidationReport report) {
    SignatureFacts facts = new SignatureFacts(words);
    report
        .validatedSignature()
        .filter(signature -> !signature.format().isEmpty())
        .ifPresent(
            signature -> {
              lines.addAll(facts.of(signature, "sealed-by"));
              line("time", time(report.times(), signature));
            });
    report.furtherSignatures().stream()
        .filter(signature -> !signature.format().isEmpty())
        .forEach(signature -> lines.addAll(facts.of(signature, "sealed-too")));
  }

  /** A claimed time is never called proved. */
  private String time(Times times, ValidatedSignature signature) {
    Optional<Instant> stamped =
        signature
            .provedByTimestamp()
            .filter(
                time -> times.timeProof() == TimeProof.CLAIMED || !time.isAfter(times.provedBy()));
    Optional<Instant> claimed = times.signingTime();
    if (stamped.isEmpty() && times.timeProof() == TimeProof.CLAIMED) {
      return claimed
          .map(time -> words.of("TimeProof.CLAIMED", time))
          .orElseGet(() -> words.of("TimeProof.none"));
    }
    String proved =
        stamped
            .map(time -> words.of("TimeProof.TIMESTAMP", time))
            .orElseGet(() -> words.of("TimeProof", times.timeProof(), times.provedBy()));
    return claimed.map(time -> words.of("time.claimed-too", proved, time)).orElse(proved);
  }

  private void verdicts(ValidationReport report) {
    TechnicalVerdict technical = report.technical();
    line(
        "technical",
        technical.subIndication() == null
            ? words.of(technical.indication())
            : words.of(technical.indication()) + " (" + technical.subIndication() + ")");
    line(
        "recognition",
        report
            .recognised()
            .map(recognition -> words.of(recognition.verdict()))
            .orElseGet(() -> words.of("RecognitionVerdict.none")));
    report
        .recognised()
        .filter(recognition -> recognition.verdict() == RecognitionVerdict.RECOGNISED)
        .flatMap(Recognition::clause)
        .ifPresent(clause -> line("clause", clause));
  }

  private void question(ValidationReport report) {
    line("validated-at", words.time(report.times().validatedAt()));
    line("for", words.country(report.recognisingParty()) + ", " + words.purpose(report.purpose()));
    line("file", words.of("bytes", report.size(), report.sha256()));
  }

  private void line(String key, String value) {
    lines.add(new Line(words.of(key), value));
  }
}
