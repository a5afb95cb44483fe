// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;

import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import javax.crypto.Cipher;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** The content key travels encrypted with RSA-OAEP (eDelivery AS4 1.15, 3.2.6.2.2). */
final class KeyTransport implements ContentKeyMethod {

  @Override
  public String algorithm() {
    return Algorithms.KEY_TRANSPORT;
  }

  @Override
  public void check(Element encryptedKey) throws MessageRefused {
    Element method = Profile.child(encryptedKey, XENC, "EncryptionMethod");
    Profile.requireAlgorithm(method, Algorithms.KEY_TRANSPORT);
    Profile.requireAlgorithm(Profile.child(method, DS, "DigestMethod"), Algorithms.DIGEST);
    Profile.requireAlgorithm(Profile.child(method, XENC11, "MGF"), Algorithms.MASK_GENERATION);
  }

  @Override
  public Element recipient(Element encryptedKey) throws MessageRefused {
    return Profile.child(encryptedKey, DS, "KeyInfo");
  }

  @Override
  public byte[] unwrap(Element encryptedKey, byte[] wrapped, MshKey key)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        key.privateKey(),
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT));
    return cipher.doFinal(wrapped);
  }
}
