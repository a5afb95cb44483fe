// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import static org.crossborder.conformance.as4.xml.Namespaces.XENC;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Element;

/** RSA-OAEP with SHA-256 and MGF1-SHA256 (XML Encryption 1.1, 5.5.2; eDelivery AS4 1.15). */
final class RsaOaep implements KeyBringing {
  private static final OAEPParameterSpec PARAMETERS =
      new OAEPParameterSpec(
          "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

  @Override
  public String method() {
    return Algorithms.RSA_OAEP;
  }

  @Override
  public String write(byte[] contentKey, X509Certificate recipient)
      throws GeneralSecurityException {
    Cipher cipher = cipher();
    cipher.init(Cipher.ENCRYPT_MODE, recipient.getPublicKey(), PARAMETERS);
    return """
        <xenc:EncryptionMethod Algorithm="%s">
          <ds:DigestMethod Algorithm="%s"/>
          <xenc11:MGF Algorithm="%s"/>
        </xenc:EncryptionMethod>
        <ds:KeyInfo>%s</ds:KeyInfo>
        <xenc:CipherData><xenc:CipherValue>%s</xenc:CipherValue></xenc:CipherData>
        """
        .formatted(
            Algorithms.RSA_OAEP,
            Algorithms.SHA256,
            Algorithms.MGF1_SHA256,
            KeyBringing.recipient(recipient),
            Base64.getEncoder().encodeToString(cipher.doFinal(contentKey)));
  }

  @Override
  public byte[] read(Element encryptedKey, PrivateKey own) throws GeneralSecurityException {
    Cipher cipher = cipher();
    cipher.init(Cipher.DECRYPT_MODE, own, PARAMETERS);
    return cipher.doFinal(
        Base64.getMimeDecoder()
            .decode(Elements.text(encryptedKey, XENC, "CipherData", "CipherValue")));
  }

  private static Cipher cipher() throws GeneralSecurityException {
    return Cipher.getInstance("RSA/ECB/OAEPPadding");
  }
}
