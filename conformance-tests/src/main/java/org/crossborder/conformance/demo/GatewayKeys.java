// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.crossborder.conformance.pki.CertificateAuthority;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pki.EndEntityProfile;
import org.crossborder.conformance.pki.KeyPairs;

/**
 * The keys of a Party's gateway, for each version of eDelivery AS4.
 *
 * @param rsa signs and decrypts under 1.15, and seals business acknowledgements
 * @param ed25519 signs under 2.0
 * @param x25519 agrees on keys under 2.0
 * @param ellipticCurve signs and agrees on keys under the EC alternative of 2.0
 * @param former certificates that are registered still, of keys that are no longer used
 */
record GatewayKeys(
    Credential rsa,
    Credential ed25519,
    Credential x25519,
    Credential ellipticCurve,
    List<X509Certificate> former) {
  GatewayKeys {
    former = List.copyOf(former);
  }

  static GatewayKeys issuedBy(
      CertificateAuthority root, X500Name holder, String curve, Instant now) {
    return new GatewayKeys(
        issue(root, "gateway", holder, KeyPairs.rsa(), EndEntityProfile.gateway(), now),
        issue(root, "signing", holder, KeyPairs.ed25519(), EndEntityProfile.messageSigning(), now),
        issue(root, "agreement", holder, KeyPairs.x25519(), EndEntityProfile.keyAgreement(), now),
        issue(
            root,
            "ec",
            holder,
            KeyPairs.ellipticCurve(curve),
            EndEntityProfile.signingAndAgreement(),
            now),
        List.of());
  }

  /** What signs under a version of eDelivery AS4. */
  Credential signing(String version) {
    return switch (version) {
      case "1.15" -> rsa;
      case "2.0" -> ed25519;
      case "2.0-EC" -> ellipticCurve;
      default -> throw new IllegalArgumentException("eDelivery AS4 " + version);
    };
  }

  /** What decrypts under a version of eDelivery AS4. */
  Credential decryption(String version) {
    return version.equals("2.0") ? x25519 : signing(version);
  }

  /** The certificates that the register has for signatures. */
  List<X509Certificate> signingCertificates() {
    return Stream.concat(
            Stream.of(rsa, ed25519, ellipticCurve).map(Credential::certificate), former.stream())
        .toList();
  }

  /** The certificates that the register has for encryption. */
  List<X509Certificate> encryptionCertificates() {
    return Stream.of(rsa, x25519, ellipticCurve).map(Credential::certificate).toList();
  }

  GatewayKeys withFormer(List<X509Certificate> registeredStill) {
    return new GatewayKeys(rsa, ed25519, x25519, ellipticCurve, registeredStill);
  }

  private static Credential issue(
      CertificateAuthority root,
      String alias,
      X500Name holder,
      KeyPair keys,
      EndEntityProfile profile,
      Instant now) {
    return new Credential(
        alias,
        keys,
        List.of(root.issue(holder, keys.getPublic(), profile, now), root.certificate()));
  }
}
