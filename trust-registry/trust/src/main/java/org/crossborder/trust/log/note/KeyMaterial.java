// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Public keys as verifier keys carry them: Ed25519 as 32 bytes (RFC 8032), ECDSA as its SPKI. */
final class KeyMaterial {
  private static final byte[] ED25519_SPKI = HexFormat.of().parseHex("302a300506032b6570032100");
  private static final int ED25519_LENGTH = 32;
  private static final int P256_BITS = 256;

  private KeyMaterial() {}

  static byte[] encode(SignatureType type, PublicKey key) {
    byte[] spki = key.getEncoded();
    if (type == SignatureType.ECDSA) {
      return spki;
    }
    int prefix = ED25519_SPKI.length;
    if (spki.length != prefix + ED25519_LENGTH
        || !Arrays.equals(spki, 0, prefix, ED25519_SPKI, 0, prefix)) {
      throw new IllegalArgumentException("Not an Ed25519 key: " + key.getAlgorithm());
    }
    return Arrays.copyOfRange(spki, prefix, spki.length);
  }

  static PublicKey decode(SignatureType type, byte[] material) throws GeneralSecurityException {
    if (type == SignatureType.ECDSA) {
      PublicKey key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(material));
      if (key instanceof ECPublicKey ec
          && ec.getParams().getOrder().bitLength() == P256_BITS
          && Arrays.equals(key.getEncoded(), material)) {
        return key;
      }
      throw new GeneralSecurityException("Not a key on P-256");
    }
    byte[] spki = Arrays.copyOf(ED25519_SPKI, ED25519_SPKI.length + material.length);
    System.arraycopy(material, 0, spki, ED25519_SPKI.length, material.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki));
  }
}
