// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of validating the one signature of a document. Whether its certificate may be relied
 * on is a question of its own.
 *
 * @param indication TOTAL_PASSED only if every step passed
 * @param subIndication why not, or null
 * @param format what was validated, {@code XAdES-B} or {@code XML-DSig}; empty if there is no
 *     signature
 * @param notEvaluated levels above B whose properties are present, and were not looked into
 * @param signerCertificate the signing certificate, identified by its signed digest, or null
 * @param certificates the other certificates found in the signature; untrusted
 * @param claimedSigningTime the signer's own word, or null
 * @param signatureAlgorithm URI of the signature algorithm; empty if none was read
 * @param scope what the signature covers
 */
public record ValidatedSignature(
    Indication indication,
    @Nullable SubIndication subIndication,
    String format,
    List<XadesLevel> notEvaluated,
    @Nullable X509Certificate signerCertificate,
    List<X509Certificate> certificates,
    @Nullable Instant claimedSigningTime,
    String signatureAlgorithm,
    SignedScope scope,
    List<Finding> findings) {
  public ValidatedSignature {
    notEvaluated = List.copyOf(notEvaluated);
    certificates = List.copyOf(certificates);
    findings = List.copyOf(findings);
  }

  /** Whether every step passed. */
  public boolean passed() {
    return indication == Indication.TOTAL_PASSED;
  }

  /** The signing certificate, if it was identified. */
  public Optional<X509Certificate> signer() {
    return Optional.ofNullable(signerCertificate);
  }

  /** The claimed time of signing, if one is signed. */
  public Optional<Instant> signingTime() {
    return Optional.ofNullable(claimedSigningTime);
  }
}
