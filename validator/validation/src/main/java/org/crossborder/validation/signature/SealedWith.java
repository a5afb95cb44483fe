// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureNames.EXCLUSIVE_C14N;

import java.security.Key;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Optional;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Document;

/**
 * The signature algorithm that fits a key. A key for which TS 119 312 has no row, EdDSA's too,
 * cannot seal: nobody would accept the seal.
 */
final class SealedWith {
  private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";

  private SealedWith() {}

  /**
   * An empty signature that this key can sign, in this document.
   *
   * @param signer the key's certificate, which also tells of a key that its token keeps for itself
   */
  static XMLSignature signature(
      Document tree, PrivateKey key, X509Certificate signer, RsaPadding padding)
      throws XMLSecurityException {
    String algorithm = algorithm(key.getEncoded() == null ? signer.getPublicKey() : key, padding);
    Optional<Provider> token = Tokens.holding(key);
    return token.isPresent()
        ? new XMLSignature(tree, "", algorithm, 0, EXCLUSIVE_C14N, token.get(), null)
        : new XMLSignature(tree, "", algorithm, EXCLUSIVE_C14N);
  }

  static String algorithm(Key key, RsaPadding padding) {
    if (key.getAlgorithm().equals("RSASSA-PSS")) {
      return MORE_2007 + "sha256-rsa-MGF1";
    }
    if (key instanceof RSAKey || key.getAlgorithm().equals("RSA")) {
      return padding == RsaPadding.PSS ? MORE_2007 + "sha256-rsa-MGF1" : MORE_2001 + "rsa-sha256";
    }
    if (key instanceof ECKey ec) {
      int bits = ec.getParams().getOrder().bitLength();
      return MORE_2001
          + (bits <= 256 ? "ecdsa-sha256" : bits <= 384 ? "ecdsa-sha384" : "ecdsa-sha512");
    }
    if (key.getAlgorithm().equals("EC")) {
      return MORE_2001 + "ecdsa-sha256";
    }
    throw new IllegalArgumentException(
        "A " + key.getAlgorithm() + " key cannot seal; use RSA or elliptic curves");
  }
}
