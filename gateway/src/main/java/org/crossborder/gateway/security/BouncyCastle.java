// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jspecify.annotations.Nullable;

/**
 * The one instance of Bouncy Castle; never registered, so that nothing else changes. Its Ed25519 is
 * about ten times as fast as the JDK's, and it knows the Brainpool curves, which the JDK has not.
 */
final class BouncyCastle {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}

  /** The same key for Bouncy Castle; one that never leaves its device stays as it is. */
  static PrivateKey key(PrivateKey key) throws GeneralSecurityException {
    byte @Nullable [] encoded = key.getEncoded();
    return encoded == null
        ? key
        : KeyFactory.getInstance(factory(key), PROVIDER)
            .generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  static PublicKey key(PublicKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance(factory(key), PROVIDER)
        .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }

  /** Whether {@link #key(PrivateKey)} made it: only then can it be used here. */
  static boolean holds(PrivateKey key) {
    return key.getClass().getName().startsWith("org.bouncycastle.");
  }

  private static String factory(Key key) {
    return key.getAlgorithm().startsWith("Ed") ? "Ed25519" : key.getAlgorithm();
  }
}
