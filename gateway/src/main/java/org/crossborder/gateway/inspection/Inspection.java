// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ValidationReport;

/**
 * Asks the validation library. The question is always the receiving Party's: may a document that
 * comes from that Party be relied on here (Article 8)? A sender asks it before it sends, so that it
 * never ships what the other side must refuse.
 *
 * <p>With each verdict comes what it takes to prove it later.
 */
public final class Inspection {
  private static final int MOST_REASONS = 50;

  private final Validator validator;
  private final TrustData trustData;
  private final Clock clock;

  public Inspection(Validator validator, TrustData trustData, Clock clock) {
    this.validator = validator;
    this.trustData = trustData;
    this.clock = clock;
  }

  /**
   * Inspects a document.
   *
   * @param recipient ISO code of the Party that is to recognise it
   * @param sender ISO code of the Party whose gateway sends it; it must be the issuer's (rule X05)
   * @param received when its arrival is proved by a signed receipt, or will be
   */
  public Verdict inspect(byte[] document, String recipient, String sender, Instant received) {
    return inspect(document, recipient, sender, received, Circumstances.NONE);
  }

  /** The same of a document about whose exchange and fellows this is known. */
  public Verdict inspect(
      byte[] document,
      String recipient,
      String sender,
      Instant received,
      Circumstances circumstances) {
    ValidationContext context =
        ValidationContext.receipted(
                recipient, sender, received, clock.instant(), trustData.current().orElse(null))
            .under(circumstances);
    return verdict(validator.validate(document, context), context);
  }

  /**
   * What is wrong with a document that is to be sealed here, as its recipient will see it: all that
   * an authority's seal does not change.
   *
   * @param sender ISO code of the Party that will send it
   */
  public UnsealedVerdict unsealed(byte[] document, String sender) {
    Instant now = clock.instant();
    String recipient =
        Packs.builtIn().types().identify(document) instanceof Identification.Identified known
            ? known.facts().destination().orElse(sender)
            : sender;
    return UnsealedVerdict.of(
        validator.validate(
            document,
            ValidationContext.receipted(
                recipient, sender, now, now, trustData.current().orElse(null))));
  }

  private static Verdict verdict(ValidationReport report, ValidationContext context) {
    return new Verdict(
        report.decision(),
        document(report),
        reasons(report),
        report.findings(),
        report.recognised().flatMap(Recognition::clause).orElse(null),
        new StoredReport(
            new String(ReportJson.write(report), UTF_8),
            DecisionBasis.of(context).json(),
            ReportForms.packed(report)));
  }

  private static CarriedDocument document(ValidationReport report) {
    StoredPayload payload = new StoredPayload(report.sha256(), report.size());
    return report
        .facts()
        .map(facts -> describe(facts, payload))
        .orElseGet(() -> new CarriedDocument(null, null, null, payload));
  }

  /** What the store keeps of a document's facts. */
  public static CarriedDocument describe(DocumentFacts facts, StoredPayload payload) {
    String country = facts.origin().orElse("");
    return new CarriedDocument(
        facts.type().id(),
        stated(facts.number()).orElse(null),
        stated(facts.issuerName()).map(name -> country + "/" + name).orElse(null),
        payload);
  }

  private static Optional<String> stated(String value) {
    return value.isBlank() || value.length() > 200 ? Optional.empty() : Optional.of(value);
  }

  /** What speaks against accepting; of recognition, the decision's own reasons with their codes. */
  private static List<StatusReason> reasons(ValidationReport report) {
    List<StatusReason> reasons = new ArrayList<>();
    for (Finding finding : report.findings()) {
      if (speaksAgainst(finding, report.decision()) && finding.layer() != Layer.RECOGNITION) {
        reasons.add(reason(finding));
      }
    }
    report.recognised().map(Recognition::reasons).orElse(List.of()).stream()
        .map(
            reason ->
                new StatusReason(
                    reason.code().name(),
                    reason.code().rule(),
                    reason.code().article(),
                    reason.sentence()))
        .forEach(reasons::add);
    return reasons.subList(0, Math.min(reasons.size(), MOST_REASONS));
  }

  /** What is undecided only holds a document; it neither rejects one nor goes with a rejection. */
  private static boolean speaksAgainst(Finding finding, Decision decision) {
    return finding.severity() == Severity.ERROR
        || (finding.severity() == Severity.UNDECIDED && decision == Decision.HOLD);
  }

  private static StatusReason reason(Finding finding) {
    return new StatusReason(
        finding.ruleId(),
        finding.agreementRule(),
        finding.clause(),
        finding.message().in(Language.EN));
  }
}
