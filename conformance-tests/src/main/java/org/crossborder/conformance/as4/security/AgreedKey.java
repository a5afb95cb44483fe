// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Namespaces.DSIG_MORE;
import static org.crossborder.conformance.as4.xml.Namespaces.XENC;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/**
 * Key agreement, HKDF with HMAC-SHA256 and AES key wrap (RFC 9231, 2.8.4 and 3.4; eDelivery AS4
 * 2.0).
 */
final class AgreedKey implements KeyBringing {
  private static final int KEY_BYTES = 16;
  private static final int SALT_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Agreement agreement;

  AgreedKey(Agreement agreement) {
    this.agreement = agreement;
  }

  @Override
  public String method() {
    return Algorithms.KW_AES128;
  }

  @Override
  public String write(byte[] contentKey, X509Certificate recipient)
      throws GeneralSecurityException {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    KeyPair ephemeral = agreement.ephemeral(recipient.getPublicKey());
    Cipher wrap = Cipher.getInstance("AESWrap");
    wrap.init(
        Cipher.WRAP_MODE, wrappingKey(ephemeral.getPrivate(), recipient.getPublicKey(), salt));
    byte[] wrapped = wrap.wrap(new SecretKeySpec(contentKey, "AES"));
    return """
        <xenc:EncryptionMethod Algorithm="%s"/>
        <ds:KeyInfo>
          <xenc:AgreementMethod Algorithm="%s">
            <xenc11:KeyDerivationMethod Algorithm="%s">
              <dsig-more:HKDFParams>
                <dsig-more:PRF Algorithm="%s"/>
                <dsig-more:Salt>%s</dsig-more:Salt>
                <dsig-more:KeyLength>%d</dsig-more:KeyLength>
              </dsig-more:HKDFParams>
            </xenc11:KeyDerivationMethod>
            <xenc:OriginatorKeyInfo>%s</xenc:OriginatorKeyInfo>
            <xenc:RecipientKeyInfo>%s</xenc:RecipientKeyInfo>
          </xenc:AgreementMethod>
        </ds:KeyInfo>
        <xenc:CipherData><xenc:CipherValue>%s</xenc:CipherValue></xenc:CipherData>
        """
        .formatted(
            Algorithms.KW_AES128,
            agreement.method(),
            Algorithms.HKDF,
            Algorithms.HMAC_SHA256,
            Base64.getEncoder().encodeToString(salt),
            KEY_BYTES,
            agreement.originator(ephemeral.getPublic()),
            KeyBringing.recipient(recipient),
            Base64.getEncoder().encodeToString(wrapped));
  }

  @Override
  public byte[] read(Element encryptedKey, PrivateKey own) throws GeneralSecurityException {
    Element originator =
        Elements.all(encryptedKey, XENC, "OriginatorKeyInfo").stream()
            .findFirst()
            .orElseThrow(() -> new InvalidKeyException("There is no OriginatorKeyInfo"));
    byte[] salt =
        Elements.all(encryptedKey, DSIG_MORE, "Salt").stream()
            .findFirst()
            .map(element -> Base64.getMimeDecoder().decode(element.getTextContent()))
            .orElse(new byte[0]);
    Cipher unwrap = Cipher.getInstance("AESWrap");
    unwrap.init(Cipher.UNWRAP_MODE, wrappingKey(own, agreement.originator(originator), salt));
    byte[] wrapped =
        Base64.getMimeDecoder()
            .decode(Elements.text(encryptedKey, XENC, "CipherData", "CipherValue"));
    return unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded();
  }

  private Key wrappingKey(PrivateKey own, PublicKey theirs, byte[] salt)
      throws GeneralSecurityException {
    KeyAgreement agreeing = KeyAgreement.getInstance(agreement.jcaName());
    agreeing.init(own);
    agreeing.doPhase(theirs, true);
    HKDFBytesGenerator derivation = new HKDFBytesGenerator(new SHA256Digest());
    derivation.init(new HKDFParameters(agreeing.generateSecret(), salt, null));
    byte[] key = new byte[KEY_BYTES];
    derivation.generateBytes(key, 0, key.length);
    return new SecretKeySpec(key, "AES");
  }
}
