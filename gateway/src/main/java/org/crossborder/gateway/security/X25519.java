// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DSIG11;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.agreement.X25519Agreement;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** X25519 (RFC 7748); the common profile of eDelivery AS4 2.0. */
final class X25519 implements Agreement {
  private static final int SECRET_BYTES = 32;

  @Override
  public String algorithm() {
    return Algorithms.X25519;
  }

  @Override
  public AsymmetricCipherKeyPair ephemeral(AsymmetricKeyParameter recipient, SecureRandom random) {
    X25519PrivateKeyParameters key = new X25519PrivateKeyParameters(random);
    return new AsymmetricCipherKeyPair(key.generatePublicKey(), key);
  }

  @Override
  public void writeOriginator(Element originatorKeyInfo, AsymmetricKeyParameter key)
      throws IOException {
    Elements.text(
        originatorKeyInfo,
        DSIG11,
        "dsig11:DEREncodedKeyValue",
        Elements.base64(SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded()));
  }

  @Override
  public AsymmetricKeyParameter readOriginator(Element originatorKeyInfo)
      throws MessageRefused, IOException {
    return PublicKeyFactory.createKey(
        Elements.bytes(Profile.child(originatorKeyInfo, DSIG11, "DEREncodedKeyValue")));
  }

  /** A public key of small order gives no secret: then Bouncy Castle throws. */
  @Override
  public byte[] secret(AsymmetricKeyParameter own, AsymmetricKeyParameter theirs)
      throws GeneralSecurityException {
    if (!(own instanceof X25519PrivateKeyParameters)
        || !(theirs instanceof X25519PublicKeyParameters)) {
      throw new GeneralSecurityException("A key is not an X25519 key");
    }
    byte[] secret = new byte[SECRET_BYTES];
    X25519Agreement agreement = new X25519Agreement();
    agreement.init(own);
    agreement.calculateAgreement(theirs, secret, 0);
    return secret;
  }
}
