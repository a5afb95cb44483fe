// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;

/**
 * What the profiles of the eDelivery AS4 versions sign and agree keys with. Digest,
 * canonicalisation and content encryption are the same in all; they do not interoperate.
 */
public enum AlgorithmSuite {
  /** RSA for both (eDelivery AS4 1.15, 3.2.6.2). */
  COMMON_1_15("1.15", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256") {
    @Override
    public boolean signsWith(X509Certificate certificate) {
      return certificate.getPublicKey() instanceof RSAPublicKey;
    }

    @Override
    public boolean encryptsFor(X509Certificate certificate) {
      return certificate.getPublicKey() instanceof RSAPublicKey;
    }
  },

  /** Ed25519 signs, X25519 agrees on keys; so there are two certificates. */
  COMMON_2_0("2.0", "http://www.w3.org/2021/04/xmldsig-more#eddsa-ed25519") {
    @Override
    public boolean signsWith(X509Certificate certificate) {
      PublicKey key = certificate.getPublicKey();
      return key instanceof EdECPublicKey ed && ed.getParams().getName().equals("Ed25519");
    }

    @Override
    public boolean encryptsFor(X509Certificate certificate) {
      PublicKey key = certificate.getPublicKey();
      return key instanceof XECPublicKey x
          && x.getParams() instanceof NamedParameterSpec curve
          && curve.getName().equals("X25519");
    }
  },

  /** The EC alternative of 2.0: ECDSA signs, ECDH-ES agrees on keys; one pair may do both. */
  EC_ALTERNATIVE_2_0("2.0-EC", "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256") {
    @Override
    public boolean signsWith(X509Certificate certificate) {
      return NamedCurve.of(certificate.getPublicKey()).isPresent();
    }

    @Override
    public boolean encryptsFor(X509Certificate certificate) {
      return NamedCurve.of(certificate.getPublicKey()).isPresent();
    }
  };

  private final String version;
  private final String signature;

  AlgorithmSuite(String version, String signature) {
    this.version = version;
    this.signature = signature;
  }

  /** The suite of an eDelivery AS4 version, as the register names it. */
  public static Optional<AlgorithmSuite> of(String version) {
    return Arrays.stream(values()).filter(suite -> suite.version.equals(version)).findFirst();
  }

  /** The suite in which content keys travel to this certificate's key. */
  public static Optional<AlgorithmSuite> encryptingFor(X509Certificate certificate) {
    return Arrays.stream(values()).filter(suite -> suite.encryptsFor(certificate)).findFirst();
  }

  /** As the register names it. */
  public String version() {
    return version;
  }

  /** URI of the signature algorithm. */
  public String signature() {
    return signature;
  }

  /** Whether this key is of the kind that signs. */
  public abstract boolean signsWith(X509Certificate certificate);

  /** Whether content keys travel to this key. */
  public abstract boolean encryptsFor(X509Certificate certificate);
}
