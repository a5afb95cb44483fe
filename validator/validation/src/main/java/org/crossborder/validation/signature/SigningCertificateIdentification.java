// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.DS;
import static org.crossborder.validation.signature.SignatureNames.XADES;
import static org.crossborder.validation.signature.SignatureRule.SIGNING_CERTIFICATE;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.intake.Children;
import org.w3c.dom.Element;

/**
 * Identification of the Signing Certificate (EN 319 102-1, clause 5.2.3). KeyInfo only offers
 * candidates; the certificate is the one whose digest is among the signed properties.
 */
final class SigningCertificateIdentification {
  private static final int MAXIMUM_CERTIFICATES = 10;

  private SigningCertificateIdentification() {}

  static List<Refusal> check(SignatureElements elements, Optional<X509Certificate> signer) {
    return signer.isPresent()
        ? List.of()
        : List.of(elements.broken(SIGNING_CERTIFICATE, "none", elements.certificates().size()));
  }

  static Optional<X509Certificate> identify(SignatureElements elements) {
    Optional<Element> digest = signedDigest(elements);
    if (digest.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> algorithm =
        AlgorithmPolicy.digestName(SignatureElements.algorithm(digest.get(), "DigestMethod"));
    byte[] value =
        Children.first(digest.get(), DS, "DigestValue").map(Base64Text::of).orElse(new byte[0]);
    return algorithm.flatMap(
        name ->
            elements.certificates().stream()
                .filter(certificate -> MessageDigest.isEqual(value, digest(name, certificate)))
                .findFirst());
  }

  /** Every certificate in KeyInfo that can be read; none of them is trusted. */
  static List<X509Certificate> certificates(Element keyInfo) {
    List<X509Certificate> certificates = new ArrayList<>();
    for (Element data : Children.named(keyInfo, DS, "X509Data")) {
      for (Element encoded : Children.named(data, DS, "X509Certificate")) {
        if (certificates.size() < MAXIMUM_CERTIFICATES) {
          X509.parse(Base64Text.of(encoded)).ifPresent(certificates::add);
        }
      }
    }
    return List.copyOf(certificates);
  }

  /** CertDigest of SigningCertificateV2, or of its predecessor; the first is the signer's. */
  private static Optional<Element> signedDigest(SignatureElements elements) {
    return Optional.ofNullable(elements.signedProperties())
        .flatMap(signed -> Children.first(signed, XADES, "SignedSignatureProperties"))
        .flatMap(
            properties ->
                Children.first(properties, XADES, "SigningCertificateV2")
                    .or(() -> Children.first(properties, XADES, "SigningCertificate")))
        .flatMap(list -> Children.first(list, XADES, "Cert"))
        .flatMap(certificate -> Children.first(certificate, XADES, "CertDigest"));
  }

  private static byte[] digest(String algorithm, X509Certificate certificate) {
    try {
      return MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException | CertificateException e) {
      throw new IllegalStateException("Cannot digest a certificate with " + algorithm, e);
    }
  }
}
