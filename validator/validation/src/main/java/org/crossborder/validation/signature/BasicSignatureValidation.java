// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureRule.PRESENT;
import static org.crossborder.validation.signature.SignatureRule.SINGLE;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.w3c.dom.Element;

/**
 * Validates the signatures of a document (EN 319 102-1, clauses 5.3, 5.5 and 5.6); thread-safe.
 * Whether the certificate may be relied on is not decided here.
 */
public final class BasicSignatureValidation {
  private static final int MAXIMUM_SIGNATURES = 10;

  private final Intake intake;
  private final LongTermValidation longTerm = new LongTermValidation();

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
    return validate(document, provedBy, TimestampTrust.NONE);
  }

  /** Validates bytes, with time-stamps by who is trusted to make them. */
  public ValidatedSignature validate(byte[] document, Instant provedBy, TimestampTrust trust) {
    IntakeOutcome outcome = intake.read(document);
    if (outcome instanceof Accepted accepted) {
      return validate(accepted.tree(), provedBy, trust);
    }
    return ValidatedSignature.unread(
        Indication.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, ((Refused) outcome).findings());
  }

  /**
   * Validates the one signature of a parsed document.
   *
   * @param provedBy when the document is proved to have existed: now, or when a receipt says
   * @param trust whose time-stamps prove anything
   */
  public ValidatedSignature validate(XmlTree tree, Instant provedBy, TimestampTrust trust) {
    List<Element> signatures = SignatureElements.signatures(tree);
    if (signatures.isEmpty()) {
      return unsigned(PRESENT.broken(tree.locate(tree.root()), "none"));
    }
    if (signatures.size() > 1) {
      return unsigned(SINGLE.broken(tree.locate(signatures.get(1)), "several", signatures.size()));
    }
    return validate(SignatureElements.read(tree, signatures.get(0)), provedBy, trust);
  }

  /**
   * Validates each signature of a parsed document, counter-signatures included, in its order.
   *
   * @return at least one outcome; that there is no signature, or too many, is one
   */
  public List<ValidatedSignature> validateEach(
      XmlTree tree, Instant provedBy, TimestampTrust trust) {
    List<Element> signatures = SignatureElements.signatures(tree);
    return signatures.isEmpty() || signatures.size() > MAXIMUM_SIGNATURES
        ? List.of(validate(tree, provedBy, trust))
        : signatures.stream()
            .map(signature -> SignatureElements.read(tree, signature))
            .map(elements -> validate(elements, provedBy, trust))
            .toList();
  }

  /** The same for a document that need not have any, since something around it is signed too. */
  public List<ValidatedSignature> validateAny(
      XmlTree tree, Instant provedBy, TimestampTrust trust) {
    return SignatureElements.signatures(tree).isEmpty()
        ? List.of()
        : validateEach(tree, provedBy, trust);
  }

  /** Of a document in a form that carries no signature. */
  public static ValidatedSignature unsealed() {
    return unsigned(PRESENT.broken(Location.NONE, "none"));
  }

  private ValidatedSignature validate(
      SignatureElements elements, Instant provedBy, TimestampTrust trust) {
    Optional<X509Certificate> signer = SigningCertificateIdentification.identify(elements);
    boolean confirms = CounterSignatures.confirmedBy(elements.signature()).isPresent();
    List<Refusal> refusals = basicRefusals(elements, signer);
    return refusals.isEmpty()
        ? longTerm.validate(
            elements,
            Map.of(),
            confirms ? CounterSignatures.scope() : SignedScopeChecking.describe(elements),
            signer.orElseThrow(),
            provedBy,
            trust)
        : refused(elements, signer, refusals);
  }

  /** What speaks against a signature whatever the time. */
  static List<Refusal> basicRefusals(SignatureElements elements, Optional<X509Certificate> signer) {
    return Refusal.first(
        List.of(
            () -> FormatChecking.check(elements),
            () -> scopeRefusals(elements),
            () -> SigningCertificateIdentification.check(elements, signer),
            () -> CryptographicVerification.check(elements, signer.orElseThrow())));
  }

  private static List<Refusal> scopeRefusals(SignatureElements elements) {
    return CounterSignatures.confirmedBy(elements.signature())
        .map(confirmed -> CounterSignatures.check(elements, confirmed))
        .orElseGet(() -> SignedScopeChecking.check(elements));
  }

  static ValidatedSignature refused(
      SignatureElements elements, Optional<X509Certificate> signer, List<Refusal> refusals) {
    SignatureRule broken = refusals.get(0).rule();
    return new ValidatedSignature(
        broken.indication(),
        broken.subIndication(),
        elements.format(),
        null,
        List.of(),
        signer.orElse(null),
        elements.certificates().stream()
            .filter(certificate -> signer.filter(certificate::equals).isEmpty())
            .toList(),
        List.of(),
        SignatureAcceptanceValidation.signingTime(elements).orElse(null),
        null,
        List.of(),
        elements.signatureAlgorithm(),
        SignedScope.NONE,
        refusals.stream().map(Refusal::finding).toList());
  }

  private static ValidatedSignature unsigned(Refusal refusal) {
    return ValidatedSignature.unread(
        refusal.rule().indication(), refusal.rule().subIndication(), List.of(refusal.finding()));
  }
}
