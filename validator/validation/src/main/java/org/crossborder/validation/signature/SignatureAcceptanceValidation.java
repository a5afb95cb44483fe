// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureRule.ALGORITHMS;
import static org.crossborder.validation.signature.SignatureRule.SIGNING_TIME;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.validation.intake.Children;

/**
 * Signature Acceptance Validation (EN 319 102-1, clause 5.2.8): algorithms at the time, and a
 * signing time that can be true.
 */
final class SignatureAcceptanceValidation {
  /** How far the clocks of signer and verifier may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private SignatureAcceptanceValidation() {}

  static List<Refusal> check(
      SignatureElements elements,
      X509Certificate signer,
      Optional<Instant> claimed,
      Instant provedBy) {
    List<Refusal> refusals = new ArrayList<>();
    checkAlgorithms(elements, signer, provedBy, refusals);
    if (claimed.isEmpty()) {
      refusals.add(elements.broken(SIGNING_TIME, "none"));
    } else if (claimed.get().isAfter(provedBy.plus(CLOCK_SKEW))) {
      refusals.add(elements.broken(SIGNING_TIME, "future", claimed.get(), provedBy));
    }
    return refusals;
  }

  /** The claimed signing time; one without an offset is read as UTC. */
  static Optional<Instant> signingTime(SignatureElements elements) {
    return Optional.ofNullable(elements.signedProperties())
        .flatMap(signed -> Children.first(signed, XADES, "SignedSignatureProperties"))
        .flatMap(properties -> Children.first(properties, XADES, "SigningTime"))
        .flatMap(time -> parse(time.getTextContent().strip()));
  }

  private static Optional<Instant> parse(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException withoutOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException neither) {
        return Optional.empty();
      }
    }
  }

  private static void checkAlgorithms(
      SignatureElements elements, X509Certificate signer, Instant at, List<Refusal> refusals) {
    Stream.concat(
            AlgorithmPolicy.againstSignature(
                elements.signatureAlgorithm(), signer.getPublicKey(), at)
                .stream(),
            elements.references().stream()
                .flatMap(
                    reference ->
                        AlgorithmPolicy.againstDigest(reference.digestAlgorithm(), at).stream()))
        .distinct()
        .forEach(against -> refusals.add(elements.broken(ALGORITHMS, against)));
  }
}
