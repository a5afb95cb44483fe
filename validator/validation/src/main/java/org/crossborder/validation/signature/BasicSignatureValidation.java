// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureRule.PRESENT;
import static org.crossborder.validation.signature.SignatureRule.SINGLE;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.w3c.dom.Element;

/**
 * Validates the one signature of a document (EN 319 102-1, clause 5.3); thread-safe. Whether the
 * certificate may be relied on is not decided here.
 */
public final class BasicSignatureValidation {
  private final Intake intake;

  /** Within the default limits. */
  public BasicSignatureValidation() {
    this(IntakeLimits.DEFAULT);
  }

  /** Within limits of the caller's, for what is validated from bytes. */
  public BasicSignatureValidation(IntakeLimits limits) {
    this.intake = new Intake(limits);
  }

  /** Validates bytes, e.g. a business acknowledgement whose signer is known by other means. */
  public ValidatedSignature validate(byte[] document, Instant provedBy) {
    IntakeOutcome outcome = intake.read(document);
    if (outcome instanceof Accepted accepted) {
      return validate(accepted.tree(), provedBy);
    }
    return ValidatedSignature.unread(
        Indication.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, ((Refused) outcome).findings());
  }

  /** Validates the signature of a parsed document. */
  public ValidatedSignature validate(XmlTree tree, Instant provedBy) {
    List<Element> signatures = SignatureElements.signatures(tree);
    if (signatures.isEmpty()) {
      return unsigned(PRESENT.broken(tree.locate(tree.root()), "none"));
    }
    if (signatures.size() > 1) {
      return unsigned(SINGLE.broken(tree.locate(signatures.get(1)), "several", signatures.size()));
    }
    return validate(SignatureElements.read(tree, signatures.get(0)), provedBy);
  }

  private static ValidatedSignature validate(SignatureElements elements, Instant provedBy) {
    Optional<X509Certificate> signer = SigningCertificateIdentification.identify(elements);
    List<Refusal> refusals =
        firstRefusals(
            List.of(
                () -> FormatChecking.check(elements),
                () -> SignedScopeChecking.check(elements),
                () -> SigningCertificateIdentification.check(elements, signer),
                () -> CryptographicVerification.check(elements, signer.orElseThrow()),
                () ->
                    SignatureAcceptanceValidation.check(elements, signer.orElseThrow(), provedBy)));
    return conclude(
        elements,
        signer,
        provedBy,
        refusals,
        refusals.isEmpty() ? SignedScopeChecking.describe(elements) : SignedScope.NONE);
  }

  /** The steps build on each other, so the first that refuses ends the process. */
  static List<Refusal> firstRefusals(List<Supplier<List<Refusal>>> steps) {
    return steps.stream()
        .map(Supplier::get)
        .filter(refusals -> !refusals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  static ValidatedSignature conclude(
      SignatureElements elements,
      Optional<X509Certificate> signer,
      Instant provedBy,
      List<Refusal> refusals,
      SignedScope scope) {
    Optional<SignatureRule> broken = refusals.stream().map(Refusal::rule).findFirst();
    return new ValidatedSignature(
        broken.map(SignatureRule::indication).orElse(Indication.TOTAL_PASSED),
        broken.map(SignatureRule::subIndication).orElse(null),
        elements.signedProperties() == null ? "XML-DSig" : "XAdES",
        refusals.isEmpty() ? BaselineLevel.B : null,
        List.of(),
        signer.orElse(null),
        SigningCertificateIdentification.certificates(elements).stream()
            .filter(certificate -> signer.filter(certificate::equals).isEmpty())
            .toList(),
        List.of(),
        SignatureAcceptanceValidation.signingTime(elements).orElse(null),
        refusals.isEmpty() ? provedBy : null,
        List.of(),
        elements.signatureAlgorithm(),
        scope,
        refusals.stream().map(Refusal::finding).toList());
  }

  private static ValidatedSignature unsigned(Refusal refusal) {
    return ValidatedSignature.unread(
        refusal.rule().indication(), refusal.rule().subIndication(), List.of(refusal.finding()));
  }
}
