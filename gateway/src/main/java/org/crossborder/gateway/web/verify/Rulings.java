// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import static org.crossborder.gateway.web.verify.Answer.NO;
import static org.crossborder.gateway.web.verify.Answer.OPEN;
import static org.crossborder.gateway.web.verify.Answer.YES;

import java.util.List;
import java.util.Set;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * Whether a document is intact, whether its issuer is who it says, whether it is recognised: three
 * questions, since each can be answered without the next (Article 8).
 */
record Rulings(Ruling integrity, Ruling issuer, Ruling recognition) {
  /** What speaks against the signer itself, and not against its recognition alone. */
  private static final Set<ReasonCode> OF_THE_ISSUER =
      Set.of(
          ReasonCode.NO_PATH,
          ReasonCode.CERT_REVOKED,
          ReasonCode.SERVICE_NOT_LISTED,
          ReasonCode.SERVICE_SUSPENDED,
          ReasonCode.SERVICE_WITHDRAWN,
          ReasonCode.SERVICE_COMPROMISED);

  private static final Set<ReasonCode> OF_THE_DATA =
      Set.of(ReasonCode.NOTHING_LOADED, ReasonCode.STALE_DATA, ReasonCode.REVOCATION_UNKNOWN);

  static Rulings of(ValidationReport report, KnownHere known) {
    Ruling integrity = integrity(report);
    return new Rulings(integrity, issuer(report, integrity), recognition(report, known));
  }

  private static Ruling integrity(ValidationReport report) {
    if (report.layer(Layer.INTAKE).status() == LayerStatus.INVALID) {
      return new Ruling(NO, "unread");
    }
    ValidatedSignature signature = report.signature();
    if (signature == null) {
      return new Ruling(OPEN, "open");
    }
    if (signature.indication() == Indication.TOTAL_PASSED) {
      return new Ruling(YES, "whole");
    }
    if (signature.format().isEmpty()) {
      return new Ruling(NO, "unsealed");
    }
    return signature.indication() == Indication.TOTAL_FAILED
        ? new Ruling(NO, "broken")
        : new Ruling(OPEN, "open");
  }

  private static Ruling issuer(ValidationReport report, Ruling integrity) {
    Recognition recognition = report.recognition();
    if (integrity.answer() == NO) {
      return new Ruling(NO, "unproved");
    }
    if (integrity.answer() == OPEN || recognition == null) {
      return new Ruling(OPEN, report.facts().isEmpty() ? "untyped" : "open");
    }
    List<ReasonCode> reasons = recognition.reasons().stream().map(Reason::code).toList();
    if (reasons.contains(ReasonCode.NOTHING_LOADED) || reasons.contains(ReasonCode.STALE_DATA)) {
      return new Ruling(OPEN, "data");
    }
    if (reasons.stream().anyMatch(OF_THE_ISSUER::contains)) {
      return new Ruling(NO, "unlisted");
    }
    return recognition.serviceId() == null || reasons.contains(ReasonCode.REVOCATION_UNKNOWN)
        ? new Ruling(OPEN, "open")
        : new Ruling(YES, "listed");
  }

  private static Ruling recognition(ValidationReport report, KnownHere known) {
    if (report.findings().stream().anyMatch(Rulings::isEnded)) {
      return new Ruling(NO, "ended");
    }
    if (known.otherContent()) {
      return new Ruling(NO, "other");
    }
    if (known.refused()) {
      return new Ruling(NO, "refused");
    }
    Recognition recognition = report.recognition();
    if (recognition == null) {
      return new Ruling(OPEN, "unasked");
    }
    return switch (recognition.verdict()) {
      case RECOGNISED -> new Ruling(YES, "recognised");
      case NOT_RECOGNISED -> new Ruling(NO, "unrecognised");
      case INDETERMINATE ->
          new Ruling(
              OPEN,
              recognition.reasons().stream().map(Reason::code).anyMatch(OF_THE_DATA::contains)
                  ? "data"
                  : "open");
    };
  }

  /** Withdrawn or replaced by its own word (rule D12). */
  private static boolean isEnded(Finding finding) {
    return finding.ruleId().equals("D12");
  }
}
