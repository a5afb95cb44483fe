// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.decision.Reason;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.rendition.Rendition;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.ValidatedSignature;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a document.
 *
 * @param report what everything below rests on
 * @param then recognition as of the last moment that the register's data were good for, if they are
 *     not any more
 * @param good that moment, or null
 * @param heard when the register last was, or null if never
 * @param fresh whether that counts as now
 * @param reading what the document says; null if it is no XML, or not to be shown
 */
public record Verified(
    ValidationReport report,
    Rulings rulings,
    KnownHere known,
    @Nullable Ruling then,
    @Nullable Instant good,
    @Nullable Instant heard,
    boolean fresh,
    @Nullable Rendition reading) {
  private static final int MOST_FINDINGS = 100;

  /** A finding as it is shown. */
  public record Shown(
      String severity,
      String message,
      @Nullable String field,
      String rule,
      String agreementRule,
      String clause,
      @Nullable String remedy) {}

  /** What the document says it is, or null if that is not known. */
  public @Nullable DocumentFacts facts() {
    return report.document();
  }

  /** The signature, or null. */
  public @Nullable ValidatedSignature signature() {
    return report.signature();
  }

  /** Who sealed it, as the certificate says; empty if none was found. */
  public String signer() {
    return signed()
        .flatMap(ValidatedSignature::signer)
        .map(certificate -> certificate.getSubjectX500Principal().getName())
        .orElse("");
  }

  /** Who issued that certificate. */
  public String certifiedBy() {
    return signed()
        .flatMap(ValidatedSignature::signer)
        .map(certificate -> certificate.getIssuerX500Principal().getName())
        .orElse("");
  }

  private Optional<ValidatedSignature> signed() {
    return Optional.ofNullable(report.signature());
  }

  /** What the seal covers, in words. */
  public List<String> covered(Language language) {
    return signed().map(ValidatedSignature::scope).map(SignedScope::references).stream()
        .flatMap(List::stream)
        .map(each -> each.in(language))
        .limit(20)
        .toList();
  }

  /** Why it is recognised or not. */
  public List<Reason> reasons() {
    return report.recognised().map(found -> found.reasons()).orElse(List.of());
  }

  /** The most telling findings, in a language. */
  public List<Shown> findings(Language language) {
    return report.findings().stream()
        .limit(MOST_FINDINGS)
        .map(
            found ->
                new Shown(
                    found.severity().name(),
                    found.message().in(language),
                    stated(found.field().in(language)),
                    found.ruleId(),
                    found.agreementRule(),
                    found.clause(),
                    stated(found.remedy().in(language))))
        .toList();
  }

  private static @Nullable String stated(String text) {
    return text.isEmpty() ? null : text;
  }
}
