// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The elliptic curves of the EC alternative of eDelivery AS4 2.0, by name alone (RFC 5480). */
public enum NamedCurve {
  SECP256R1("1.2.840.10045.3.1.7", 256),
  SECP384R1("1.3.132.0.34", 384),
  SECP521R1("1.3.132.0.35", 521),
  BRAINPOOLP256R1("1.3.36.3.3.2.8.1.1.7", 256);

  private static final String URN = "urn:oid:";

  private final String oid;
  private final int bits;

  NamedCurve(String oid, int bits) {
    this.oid = oid;
    this.bits = bits;
  }

  /** The curve of a key; the JDK need not know it. */
  public static Optional<NamedCurve> of(PublicKey key) {
    AlgorithmIdentifier algorithm =
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
    ASN1Encodable parameters = algorithm.getParameters();
    return algorithm.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
            && parameters instanceof ASN1ObjectIdentifier named
        ? ofUri(URN + named.getId())
        : Optional.empty();
  }

  /** The curve that a dsig11:NamedCurve/@URI names. */
  public static Optional<NamedCurve> ofUri(String uri) {
    return Arrays.stream(values()).filter(curve -> curve.uri().equals(uri)).findFirst();
  }

  /** Its object identifier, e.g. {@code 1.2.840.10045.3.1.7}. */
  public String oid() {
    return oid;
  }

  /** The length of its order. */
  public int bits() {
    return bits;
  }

  /** As dsig11:NamedCurve/@URI says it (XML Signature 1.1, 4.5.2.3). */
  public String uri() {
    return URN + oid;
  }
}
