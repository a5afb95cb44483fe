// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.DSIG_MORE;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/**
 * The content key is wrapped with a key agreed upon: ephemeral-static, HKDF (RFC 5869) with
 * SHA-256, AES-128 key wrap (RFC 3394). Straight on Bouncy Castle's primitives: Santuario 4.0.4
 * fails now and then when several threads agree on keys at once.
 */
final class KeyAgreement implements ContentKeyMethod {
  static final int WRAPPING_KEY_BYTES = 16;

  private final Agreement method;

  KeyAgreement(Agreement method) {
    this.method = method;
  }

  @Override
  public String algorithm() {
    return method.algorithm();
  }

  @Override
  public void check(Element encryptedKey) throws MessageRefused {
    Profile.requireAlgorithm(
        Profile.child(encryptedKey, XENC, "EncryptionMethod"), Algorithms.KEY_WRAP);
    Element agreement = agreement(encryptedKey);
    Profile.requireAlgorithm(agreement, method.algorithm());
    Element derivation = Profile.child(agreement, XENC11, "KeyDerivationMethod");
    Profile.requireAlgorithm(derivation, Algorithms.KEY_DERIVATION);
    Element parameters = Profile.child(derivation, DSIG_MORE, "HKDFParams");
    Profile.requireAlgorithm(Profile.child(parameters, DSIG_MORE, "PRF"), Algorithms.PRF);
    String length = Dom.text(Profile.child(parameters, DSIG_MORE, "KeyLength"));
    if (!length.equals(Integer.toString(WRAPPING_KEY_BYTES))) {
      throw Profile.deviation("HKDFParams/KeyLength must be 16, and is " + length + ".");
    }
    if (!Dom.children(parameters, DSIG_MORE, "Info").isEmpty()) {
      throw Profile.deviation("HKDFParams must not have an Info.");
    }
  }

  @Override
  public Element recipient(Element encryptedKey) throws MessageRefused {
    return Profile.child(agreement(encryptedKey), XENC, "RecipientKeyInfo");
  }

  @Override
  public byte[] unwrap(Element encryptedKey, byte[] wrapped, MshKey key)
      throws GeneralSecurityException, MessageRefused {
    Element agreement = agreement(encryptedKey);
    Element originator = Profile.child(agreement, XENC, "OriginatorKeyInfo");
    Element parameters =
        Profile.child(
            Profile.child(agreement, XENC11, "KeyDerivationMethod"), DSIG_MORE, "HKDFParams");
    byte[] salt = Elements.bytes(Profile.child(parameters, DSIG_MORE, "Salt"));
    try {
      AsymmetricKeyParameter own = PrivateKeyFactory.createKey(key.privateKey().getEncoded());
      byte[] secret = method.secret(own, method.readOriginator(originator));
      AESWrapEngine wrap = new AESWrapEngine();
      wrap.init(false, wrappingKey(secret, salt));
      return wrap.unwrap(wrapped, 0, wrapped.length);
    } catch (IOException
        | InvalidCipherTextException
        | IllegalStateException
        | IllegalArgumentException
        | org.bouncycastle.crypto.DataLengthException e) {
      throw new GeneralSecurityException(e);
    }
  }

  static KeyParameter wrappingKey(byte[] secret, byte[] salt) {
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(secret, salt, null));
    byte[] wrappingKey = new byte[WRAPPING_KEY_BYTES];
    hkdf.generateBytes(wrappingKey, 0, wrappingKey.length);
    return new KeyParameter(wrappingKey);
  }

  private static Element agreement(Element encryptedKey) throws MessageRefused {
    return Profile.child(Profile.child(encryptedKey, DS, "KeyInfo"), XENC, "AgreementMethod");
  }
}
