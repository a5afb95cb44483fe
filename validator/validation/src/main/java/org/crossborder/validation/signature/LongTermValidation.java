// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Validates what is cryptographically sound with the times that are proved (EN 319 102-1, clauses
 * 5.5 and 5.6): time-stamps first, since each later step is about the best signature time.
 */
final class LongTermValidation {
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
    ValidationData data = EmbeddedData.in(unsigned, elements.certificates());
    ProofsOfExistence proofs =
        ProofsOfExistence.of(
            signer,
            XadesTimestamps.carried(elements, files, unsigned),
            data,
            elements.tree().locate(elements.signature()),
            provedBy,
            trust);
    Instant best = proofs.bestSignatureTime();
    Optional<Instant> claimed = SignatureAcceptanceValidation.signingTime(elements);
    List<Refusal> refusals =
        Refusal.first(
            List.of(
                proofs::incoherent,
                () -> SignatureAcceptanceValidation.check(elements, signer, claimed, best),
                proofs::past));
    Optional<SignatureRule> broken = refusals.stream().map(Refusal::rule).findFirst();
    return new ValidatedSignature(
        broken.map(SignatureRule::indication).orElse(Indication.TOTAL_PASSED),
        broken.map(SignatureRule::subIndication).orElse(null),
        elements.format(),
        broken.isPresent() ? null : proofs.level(),
        unsigned.notEvaluated(),
        signer,
        data.certificates().stream().filter(other -> !other.equals(signer)).toList(),
        data.revocationData(),
        claimed.orElse(null),
        best,
        proofs.timestamps(),
        elements.signatureAlgorithm(),
        broken.isPresent() ? SignedScope.NONE : scope,
        Stream.concat(refusals.stream().map(Refusal::finding), proofs.findings().stream())
            .toList());
  }
}
