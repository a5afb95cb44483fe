// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.crossborder.gateway.ebms.NamedCurve;

/**
 * What a policy knows a key by.
 *
 * @param kind RSA, EC, Ed25519 or X25519; else the object identifier of its algorithm
 * @param bits of the modulus or of the curve's order
 */
record KeyStrength(String kind, int bits) {
  static final KeyStrength NONE = new KeyStrength("", 0);

  private static final Map<String, String> EDWARDS =
      Map.of("1.3.101.112", "Ed25519", "1.3.101.110", "X25519");
  private static final int EDWARDS_BITS = 253;

  static KeyStrength of(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return new KeyStrength("RSA", rsa.getModulus().bitLength());
    }
    String oid =
        SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getAlgorithm().getId();
    return NamedCurve.of(key)
        .map(curve -> new KeyStrength("EC", curve.bits()))
        .orElseGet(
            () ->
                EDWARDS.containsKey(oid)
                    ? new KeyStrength(EDWARDS.get(oid), EDWARDS_BITS)
                    : new KeyStrength(oid, 0));
  }

  @Override
  public String toString() {
    return kind.isEmpty() ? "no key" : "a key %s of %d bits".formatted(kind, bits);
  }
}
