// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/**
 * Validates XAdES signatures that stand beside the files they sign, as in an ASiC container (EN 319
 * 162-1, clause 4.4; EN 319 102-1, clauses 5.3, 5.5 and 5.6); thread-safe.
 */
public final class DetachedSignatureValidation {
  private static final int OWN_REFERENCES = 2;

  private final LongTermValidation longTerm = new LongTermValidation();

  /**
   * Each signature of a signature file, in its order.
   *
   * @param signatureFile what holds the signatures, and is covered by none
   * @param files what a reference may point to, by name; nothing else is ever read
   * @return one outcome a signature; its scope names the files that it covers
   */
  public List<ValidatedSignature> validate(
      XmlTree signatureFile, Map<String, byte[]> files, Instant provedBy) {
    return validate(signatureFile, files, provedBy, TimestampTrust.NONE);
  }

  /**
   * The same.
   *
   * @param trust whose time-stamps prove anything
   */
  public List<ValidatedSignature> validate(
      XmlTree signatureFile, Map<String, byte[]> files, Instant provedBy, TimestampTrust trust) {
    return SignatureElements.signatures(signatureFile).stream()
        .map(signature -> SignatureElements.read(signatureFile, signature))
        .map(elements -> validate(elements, files, provedBy, trust))
        .toList();
  }

  private ValidatedSignature validate(
      SignatureElements elements,
      Map<String, byte[]> files,
      Instant provedBy,
      TimestampTrust trust) {
    Optional<X509Certificate> signer = SigningCertificateIdentification.identify(elements);
    List<Refusal> refusals = basicRefusals(elements, files, signer);
    return refusals.isEmpty()
        ? longTerm.validate(
            elements,
            files,
            DetachedScopeChecking.describe(elements),
            signer.orElseThrow(),
            provedBy,
            trust)
        : BasicSignatureValidation.refused(elements, signer, refusals);
  }

  /** What speaks against a signature whatever the time. */
  static List<Refusal> basicRefusals(
      SignatureElements elements, Map<String, byte[]> files, Optional<X509Certificate> signer) {
    return Refusal.first(
        List.of(
            () -> FormatChecking.check(elements, files.size() + OWN_REFERENCES),
            () -> DetachedScopeChecking.check(elements, files.keySet()),
            () -> SigningCertificateIdentification.check(elements, signer),
            () -> CryptographicVerification.check(elements, signer.orElseThrow(), files)));
  }
}
