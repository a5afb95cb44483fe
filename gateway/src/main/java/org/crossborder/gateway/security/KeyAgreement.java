// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.DSIG11;
import static org.crossborder.gateway.ebms.Namespaces.DSIG_MORE;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESWrapEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/**
 * The content key is wrapped with a key agreed upon: X25519 ephemeral-static, HKDF (RFC 5869) with
 * SHA-256, AES-128 key wrap (RFC 3394). Straight on Bouncy Castle's primitives: Santuario 4.0.4
 * fails now and then when several threads agree on keys at once.
 */
final class KeyAgreement implements ContentKeyMethod {
  static final int WRAPPING_KEY_BYTES = 16;
  private static final int SECRET_BYTES = 32;

  @Override
  public void check(Element encryptedKey) throws MessageRefused {
    Profile.requireAlgorithm(
        Profile.child(encryptedKey, XENC, "EncryptionMethod"), Algorithms.KEY_WRAP);
    Element agreement = agreement(encryptedKey);
    Profile.requireAlgorithm(agreement, Algorithms.KEY_AGREEMENT);
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
    byte[] ephemeral = bytes(Profile.child(originator, DSIG11, "DEREncodedKeyValue"));
    byte[] salt = bytes(Profile.child(parameters, DSIG_MORE, "Salt"));
    try {
      if (PrivateKeyFactory.createKey(key.privateKey().getEncoded())
              instanceof X25519PrivateKeyParameters own
          && PublicKeyFactory.createKey(ephemeral) instanceof X25519PublicKeyParameters theirs) {
        AESWrapEngine wrap = new AESWrapEngine();
        wrap.init(false, wrappingKey(own, theirs, salt));
        return wrap.unwrap(wrapped, 0, wrapped.length);
      }
      throw new GeneralSecurityException("A key is not an X25519 key");
    } catch (IOException
        | InvalidCipherTextException
        | IllegalStateException
        | org.bouncycastle.crypto.DataLengthException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** X25519 gives no secret for a public key of small order: then Bouncy Castle throws. */
  static KeyParameter wrappingKey(
      X25519PrivateKeyParameters own, AsymmetricKeyParameter theirs, byte[] salt) {
    byte[] secret = new byte[SECRET_BYTES];
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(own);
    agreement.calculateAgreement(theirs, secret, 0);
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    hkdf.init(new HKDFParameters(secret, salt, null));
    byte[] wrappingKey = new byte[WRAPPING_KEY_BYTES];
    hkdf.generateBytes(wrappingKey, 0, wrappingKey.length);
    return new KeyParameter(wrappingKey);
  }

  private static Element agreement(Element encryptedKey) throws MessageRefused {
    return Profile.child(Profile.child(encryptedKey, DS, "KeyInfo"), XENC, "AgreementMethod");
  }

  private static byte[] bytes(Element element) throws MessageRefused {
    return Base64.getMimeDecoder().decode(Dom.text(element));
  }
}
