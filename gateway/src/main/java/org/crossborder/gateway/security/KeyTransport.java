// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.XENC;
import static org.crossborder.gateway.ebms.Namespaces.XENC11;

import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import org.crossborder.gateway.ebms.MessageRefused;
import org.w3c.dom.Element;

/** The content key travels encrypted with RSA-OAEP (eDelivery AS4 1.15, 3.2.6.2.2). */
final class KeyTransport implements ContentKeyMethod {
  private static final RsaOaep OAEP = new RsaOaep("SHA-256", MGF1ParameterSpec.SHA256);

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
    return OAEP.decrypt(wrapped, key);
  }
}
