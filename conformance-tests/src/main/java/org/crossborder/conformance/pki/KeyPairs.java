// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** New key pairs, of the kinds that the profiles name. */
public final class KeyPairs {
  private static final int RSA_BITS = 3072;

  private KeyPairs() {}

  /** ECDSA on P-256: authorities, seals, TLS. */
  public static KeyPair ellipticCurve() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("P-256 is missing", fault);
    }
  }

  /** RSA with 3072 bits: what eDelivery AS4 1.15 signs and decrypts with. */
  public static KeyPair rsa() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException("RSA is missing", fault);
    }
  }
}
