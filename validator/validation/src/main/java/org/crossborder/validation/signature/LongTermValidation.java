// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Validates what is cryptographically sound with the times that are proved (EN 319 102-1, clauses
 * 5.5 and 5.6): time-stamps first, since each later step is about the best signature time.
 */
final class LongTermValidation {
  private final SignatureTimestamps timestamps = new SignatureTimestamps();
  private final LongTermData longTermData = new LongTermData();

  /**
   * The outcome.
   *
   * @param files what references may point to outside of the document
   * @param scope what the references cover
   * @param provedBy when the whole document is proved to have existed
   */
  ValidatedSignature validate(
      SignatureElements elements,
      Map<String, byte[]> files,
      SignedScope scope,
      X509Certificate signer,
      Instant provedBy,
      TimestampTrust trust) {
    UnsignedProperties unsigned = UnsignedProperties.of(elements);
    ValidationData data =
        EmbeddedData.in(unsigned, SigningCertificateIdentification.certificates(elements));
    List<JudgedTimestamp> stamped =
        timestamps.validate(elements, files, unsigned, data, provedBy, trust);
    Instant best = bestSignatureTime(stamped, provedBy);
    Optional<List<RevocationStatus>> statuses =
        data.revocationData().isEmpty()
            ? Optional.empty()
            : longTermData.statuses(signer, data, best);
    List<Refusal> refusals =
        Refusal.first(
            List.of(
                () -> TimestampCoherence.check(elements, stamped),
                () -> SignatureAcceptanceValidation.check(elements, signer, best),
                () -> PastCertificateValidation.check(elements, signer, best, statuses)));
    Optional<SignatureRule> broken = refusals.stream().map(Refusal::rule).findFirst();
    return new ValidatedSignature(
        broken.map(SignatureRule::indication).orElse(Indication.TOTAL_PASSED),
        broken.map(SignatureRule::subIndication).orElse(null),
        elements.format(),
        broken.isPresent() ? null : LevelReached.of(stamped, statuses),
        unsigned.notEvaluated(),
        signer,
        data.certificates().stream().filter(other -> !other.equals(signer)).toList(),
        data.revocationData(),
        SignatureAcceptanceValidation.signingTime(elements).orElse(null),
        best,
        stamped.stream().map(JudgedTimestamp::result).toList(),
        elements.signatureAlgorithm(),
        broken.isPresent() ? SignedScope.NONE : scope,
        findings(elements, refusals, stamped, data));
  }

  /** The earliest of all proofs (EN 319 102-1, clause 5.5.4). */
  private static Instant bestSignatureTime(List<JudgedTimestamp> stamped, Instant provedBy) {
    return stamped.stream()
        .flatMap(timestamp -> timestamp.result().proof().stream())
        .filter(proof -> proof.isBefore(provedBy))
        .min(Instant::compareTo)
        .orElse(provedBy);
  }

  private static List<Finding> findings(
      SignatureElements elements,
      List<Refusal> refusals,
      List<JudgedTimestamp> stamped,
      ValidationData data) {
    List<Finding> findings = new ArrayList<>(refusals.stream().map(Refusal::finding).toList());
    stamped.forEach(timestamp -> findings.addAll(timestamp.findings()));
    List<X509Certificate> atHand = new ArrayList<>(data.certificates());
    stamped.forEach(timestamp -> atHand.addAll(timestamp.certificates()));
    findings.addAll(
        RevocationDataChecking.check(
            data.revocationData(), atHand, elements.tree().locate(elements.signature())));
    return findings;
  }
}
