// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/**
 * How the originator's ephemeral key and the recipient's static key give one secret (XML Encryption
 * 1.1, 5.6), and how the ephemeral key is written.
 */
interface Agreement {
  /** The xenc:AgreementMethod/@Algorithm. */
  String algorithm();

  /** A new key pair of the recipient's kind. */
  AsymmetricCipherKeyPair ephemeral(AsymmetricKeyParameter recipient, SecureRandom random);

  /** Writes the ephemeral public key into an xenc:OriginatorKeyInfo. */
  void writeOriginator(Element originatorKeyInfo, AsymmetricKeyParameter key) throws IOException;

  /** The ephemeral public key in an xenc:OriginatorKeyInfo. */
  AsymmetricKeyParameter readOriginator(Element originatorKeyInfo)
      throws MessageRefused, IOException;

  /**
   * The shared secret.
   *
   * @throws GeneralSecurityException if the two keys cannot agree
   */
  byte[] secret(AsymmetricKeyParameter own, AsymmetricKeyParameter theirs)
      throws GeneralSecurityException;
}
