// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** Fresh keys with names. */
final class Keys {
  private Keys() {}

  static NoteSigner ed25519(String name) throws GeneralSecurityException {
    return signer(name, SignatureType.ED25519);
  }

  static NoteSigner witness(String name) throws GeneralSecurityException {
    return signer(name, SignatureType.COSIGNATURE);
  }

  static NoteSigner ecdsa(String name, String curve) throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(curve));
    KeyPair pair = generator.generateKeyPair();
    return new NoteSigner(
        new VerifierKey(name, SignatureType.ECDSA, pair.getPublic()), pair.getPrivate());
  }

  private static NoteSigner signer(String name, SignatureType type)
      throws GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    return new NoteSigner(new VerifierKey(name, type, pair.getPublic()), pair.getPrivate());
  }
}
