// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.cms.CmsRule.ALGORITHMS;
import static org.crossborder.validation.signature.cms.CmsRule.ALGORITHMS_AGREE;
import static org.crossborder.validation.signature.cms.CmsRule.HASH;
import static org.crossborder.validation.signature.cms.CmsRule.SIGNING_CERTIFICATE;
import static org.crossborder.validation.signature.cms.CmsRule.SIGNING_TIME;
import static org.crossborder.validation.signature.cms.CmsRule.VALUE;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.signature.AlgorithmPolicy;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.cms.SignedAttributes.CertificateDigest;

/** The steps of EN 319 102-1, clause 5.3, as they are for CMS. */
final class CmsVerification {
  /** How far the clocks of signer and verifier may differ. */
  private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

  private CmsVerification() {}

  /** Identification of the Signing Certificate (clause 5.2.3). */
  static List<SignatureRefusal> identify(CmsSigner signer) {
    return signer.certificate().isPresent()
        ? List.of()
        : List.of(SIGNING_CERTIFICATE.broken("none", signer.certificates().size()));
  }

  static List<SignatureRefusal> agree(CmsSigner signer) {
    return signer.algorithms().isPresent()
        ? List.of()
        : List.of(
            ALGORITHMS_AGREE.broken(
                "differ", signer.info().getDigestAlgOID(), signer.info().getEncryptionAlgOID()));
  }

  /** Cryptographic Verification (clause 5.2.7). */
  static List<SignatureRefusal> verify(CmsSigner signer) {
    CmsAlgorithms algorithms = signer.algorithms().orElseThrow();
    byte[] signed = signer.attributes().messageDigest().orElseThrow();
    if (!MessageDigest.isEqual(signed, CmsSigner.digest(algorithms.digest(), signer.content()))) {
      return List.of(HASH.broken("altered"));
    }
    X509Certificate certificate = signer.certificate().orElseThrow();
    try {
      Signature verifier = algorithms.verifier();
      verifier.initVerify(certificate.getPublicKey());
      verifier.update(signer.info().getEncodedSignedAttributes());
      return verifier.verify(signer.info().getSignature())
          ? List.of()
          : List.of(VALUE.broken("differs", certificate.getSubjectX500Principal().getName()));
    } catch (GeneralSecurityException | IOException unfit) {
      return List.of(VALUE.broken("differs", certificate.getSubjectX500Principal().getName()));
    }
  }

  /** Signature Acceptance Validation (clause 5.2.8). */
  static List<SignatureRefusal> accept(
      CmsSigner signer, Optional<Instant> claimed, Instant provedBy) {
    List<SignatureRefusal> refusals = new ArrayList<>();
    CmsAlgorithms algorithms = signer.algorithms().orElseThrow();
    AlgorithmPolicy.againstSignature(
            algorithms.scheme(),
            algorithms.digest(),
            signer.certificate().orElseThrow().getPublicKey(),
            provedBy)
        .forEach(against -> refusals.add(ALGORITHMS.broken("ended", against)));
    signer
        .attributes()
        .certificateDigest()
        .map(CertificateDigest::algorithm)
        .flatMap(CmsAlgorithms::digestName)
        .filter(name -> !name.equals(algorithms.digest()))
        .flatMap(name -> AlgorithmPolicy.againstDigestNamed(name, provedBy))
        .ifPresent(against -> refusals.add(ALGORITHMS.broken("ended", against)));
    if (claimed.isEmpty()) {
      refusals.add(SIGNING_TIME.broken("none"));
    } else if (claimed.get().isAfter(provedBy.plus(CLOCK_SKEW))) {
      refusals.add(SIGNING_TIME.broken("later", claimed.get(), provedBy));
    }
    return refusals;
  }
}
