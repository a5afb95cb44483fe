// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.recognition;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * Asks the trust library about a proved signer.
 *
 * <p>The time asked about is the time at which the signature is proved to have existed (rule D08);
 * the CRLs and OCSP responses that the signature brings are evidence beside the registry's.
 */
public final class RecognitionLayer {
  private final Recogniser recogniser = new Recogniser();

  /** The trust library's decision. */
  public Recognition recognise(ValidatedSignature signature, RecognitionInquiry inquiry) {
    X509Certificate signer = signature.signer().orElseThrow();
    SigningTime time = SigningTime.of(signature, inquiry);
    return recogniser.recognise(
        new RecognitionQuestion(
            signer,
            signature.certificates(),
            inquiry.recognisingParty(),
            inquiry.recognisedParty(),
            inquiry.documentType(),
            inquiry.purpose(),
            time.at(),
            time.proof(),
            signature.revocationData()),
        inquiry.trustedSnapshot(),
        inquiry.now());
  }

  /** The decision as the result of a layer. */
  public static LayerResult result(Recognition recognition) {
    List<Finding> findings =
        Stream.concat(
                causes(recognition.reasons()).map(reason -> finding(reason, severity(reason))),
                recognition.remarks().stream().map(remark -> finding(remark, Severity.WARNING)))
            .toList();
    return LayerResult.of(
        Layer.RECOGNITION,
        switch (recognition.verdict()) {
          case RECOGNISED -> LayerStatus.VALID;
          case NOT_RECOGNISED -> LayerStatus.INVALID;
          case INDETERMINATE -> LayerStatus.INDETERMINATE;
        },
        note(recognition),
        findings);
  }

  /** That no path leads to a listed service follows from the issuer's not being listed. */
  private static Stream<Reason> causes(List<Reason> reasons) {
    boolean unlisted =
        reasons.stream().anyMatch(reason -> reason.code() == ReasonCode.SERVICE_NOT_LISTED);
    return reasons.stream().filter(reason -> !unlisted || reason.code() != ReasonCode.NO_PATH);
  }

  private static Severity severity(Reason reason) {
    return switch (reason.code()) {
      case NOTHING_LOADED, STALE_DATA, REVOCATION_UNKNOWN -> Severity.UNDECIDED;
      default -> Severity.ERROR;
    };
  }

  private static Finding finding(Reason reason, Severity severity) {
    return new Finding(
        reason.code().rule(),
        Layer.RECOGNITION,
        severity,
        reason.code().article(),
        Location.NONE,
        RecognitionText.of("field"),
        ReasonText.of(reason),
        RecognitionText.of(remedy(reason)));
  }

  private static String remedy(Reason reason) {
    return switch (reason.code()) {
      case NOTHING_LOADED, STALE_DATA -> "remedy.data";
      case REVOCATION_UNKNOWN -> "remedy.revocation";
      case DOCTYPE_NOT_COVERED, NO_ARRANGEMENT, PURPOSE -> "remedy.way";
      case NOT_YET, EXPIRED, ARRANGEMENT_SUSPENDED -> "remedy.period";
      case STATED_CONDITION -> "remedy.judge";
      case OUTSIDE_AGREEMENT -> "remedy.outside";
      default -> "remedy.service";
    };
  }

  private static Text note(Recognition recognition) {
    if (recognition.snapshotVersion() == 0) {
      return RecognitionText.of("note.none");
    }
    Text freshness = RecognitionText.of(recognition.freshness().name());
    return recognition
        .clause()
        .filter(clause -> recognition.verdict() == RecognitionVerdict.RECOGNISED)
        .map(
            clause ->
                RecognitionText.of("note.clause", clause, recognition.snapshotVersion(), freshness))
        .orElseGet(
            () -> RecognitionText.of("note.decided", recognition.snapshotVersion(), freshness));
  }
}
