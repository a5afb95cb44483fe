// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * The one instance of Bouncy Castle; never registered, so that nothing else changes. Its Ed25519 is
 * about ten times as fast as the JDK's.
 */
final class BouncyCastle {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private BouncyCastle() {}

  static PrivateKey ed25519(PrivateKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519", PROVIDER)
        .generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded()));
  }

  static PublicKey ed25519(PublicKey key) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519", PROVIDER)
        .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
  }
}
