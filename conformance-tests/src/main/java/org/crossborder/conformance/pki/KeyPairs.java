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
    return ellipticCurve("secp256r1");
  }

  /** ECDSA and ECDH on a curve of this name. */
  public static KeyPair ellipticCurve(String curve) {
    return generate("EC", generator -> generator.initialize(new ECGenParameterSpec(curve)));
  }

  /** RSA with 3072 bits: what eDelivery AS4 1.15 signs and decrypts with. */
  public static KeyPair rsa() {
    return generate("RSA", generator -> generator.initialize(RSA_BITS));
  }

  /** What eDelivery AS4 2.0 signs with. */
  public static KeyPair ed25519() {
    return generate("Ed25519", generator -> {});
  }

  /** What eDelivery AS4 2.0 agrees on keys with. */
  public static KeyPair x25519() {
    return generate("X25519", generator -> {});
  }

  private static KeyPair generate(String algorithm, Parameters parameters) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      parameters.setOn(generator);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException fault) {
      throw new IllegalStateException(algorithm + " is missing", fault);
    }
  }

  @FunctionalInterface
  private interface Parameters {
    void setOn(KeyPairGenerator generator) throws GeneralSecurityException;
  }
}
