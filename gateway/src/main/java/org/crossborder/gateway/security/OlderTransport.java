// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.security.GeneralSecurityException;
import java.security.spec.MGF1ParameterSpec;
import java.util.Map;
import org.crossborder.gateway.ebms.Dom;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.w3c.dom.Element;

/**
 * RSA-OAEP as XML Encryption 1.0 (5.4.2) has it: the mask is made with SHA-1, and the digest is
 * SHA-1 unless another is named. Read only where a P-Mode says so; never written.
 */
record OlderTransport(OlderKeyTransport method) implements ContentKeyMethod {
  private static final String SHA1 = "http://www.w3.org/2000/09/xmldsig#sha1";
  private static final Map<String, String> DIGESTS =
      Map.of(SHA1, "SHA-1", Algorithms.DIGEST, "SHA-256");

  @Override
  public String algorithm() {
    return method.uri();
  }

  @Override
  public void check(Element encryptedKey) throws MessageRefused {
    Element encryption = Profile.child(encryptedKey, XENC, "EncryptionMethod");
    Profile.requireAlgorithm(encryption, method.uri());
    if (!DIGESTS.containsKey(digest(encryption))) {
      throw Profile.deviation("The digest of RSA-OAEP must not be " + digest(encryption) + ".");
    }
    if (!Dom.children(encryption, XENC, "OAEPparams").isEmpty()) {
      throw Profile.deviation("RSA-OAEP must not have OAEPparams.");
    }
  }

  @Override
  public Element recipient(Element encryptedKey) throws MessageRefused {
    return Profile.child(encryptedKey, DS, "KeyInfo");
  }

  @Override
  public byte[] unwrap(Element encryptedKey, byte[] wrapped, MshKey key)
      throws GeneralSecurityException, MessageRefused {
    String digest = digest(Profile.child(encryptedKey, XENC, "EncryptionMethod"));
    return new RsaOaep(DIGESTS.getOrDefault(digest, "SHA-1"), MGF1ParameterSpec.SHA1)
        .decrypt(wrapped, key);
  }

  private static String digest(Element encryption) throws MessageRefused {
    return Dom.child(encryption, DS, "DigestMethod")
        .flatMap(element -> Dom.attribute(element, "Algorithm"))
        .orElse(SHA1);
  }
}
