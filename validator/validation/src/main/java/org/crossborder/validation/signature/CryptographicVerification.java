// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.SignatureRule.HASH;
import static org.crossborder.validation.signature.SignatureRule.VALUE;

import java.security.Provider;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import java.util.Map;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.SignedInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.utils.SignerOutputStream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.w3c.dom.Element;

/**
 * Cryptographic Verification (EN 319 102-1, clause 5.2.7): the digest of each reference, then the
 * signature value with the key of the identified certificate, never with one from KeyInfo.
 */
final class CryptographicVerification {
  /** Verifies ECDSA two to five times as fast as the platform does (docs/performance.md). */
  static final Provider ELLIPTIC = new BouncyCastleProvider();

  static {
    Santuario.start();
  }

  private CryptographicVerification() {}

  static List<Refusal> check(SignatureElements elements, X509Certificate signer) {
    return check(elements, signer, Map.of());
  }

  /** As {@link #check(SignatureElements, X509Certificate)}, with files that references name. */
  static List<Refusal> check(
      SignatureElements elements, X509Certificate signer, Map<String, byte[]> files) {
    registerIds(elements);
    return files.isEmpty() && QuickVerification.passes(elements, signer.getPublicKey())
        ? List.of()
        : bySantuario(elements, signer, files);
  }

  /** What Santuario says. */
  static List<Refusal> bySantuario(
      SignatureElements elements, X509Certificate signer, Map<String, byte[]> files) {
    registerIds(elements);
    try {
      XMLSignature signature = open(elements.signature(), signer.getPublicKey());
      signature.addResourceResolver(new FileResolver(files));
      if (!matches(signature.getSignedInfo())) {
        return List.of(elements.broken(HASH, "altered"));
      }
      return verifies(signature, signer.getPublicKey())
          ? List.of()
          : List.of(elements.broken(VALUE, "other", signer.getSubjectX500Principal().getName()));
    } catch (XMLSecurityException e) {
      return List.of(elements.broken(VALUE, "unverifiable", String.valueOf(e.getMessage())));
    }
  }

  private static XMLSignature open(Element signature, PublicKey key) throws XMLSecurityException {
    return key instanceof ECPublicKey
        ? new XMLSignature(signature, "", true, ELLIPTIC)
        : new XMLSignature(signature, "", true);
  }

  private static boolean matches(SignedInfo signedInfo) throws XMLSecurityException {
    try {
      return signedInfo.verifyReferences();
    } catch (IllegalArgumentException | NullPointerException misshapen) {
      return false; // a digest that is no base64, or of no known algorithm, breaks the library
    }
  }

  private static boolean verifies(XMLSignature signature, PublicKey key)
      throws XMLSecurityException {
    SignedInfo signedInfo = signature.getSignedInfo();
    SignatureAlgorithm algorithm = signedInfo.getSignatureAlgorithm();
    try {
      algorithm.initVerify(key);
      signedInfo.signInOctetStream(new SignerOutputStream(algorithm));
      return algorithm.verify(signature.getSignatureValue());
    } catch (IllegalArgumentException | IndexOutOfBoundsException misshapen) {
      return false; // a value that is none, such as zeros, breaks the library's conversion
    }
  }

  /** Ids were found to be unique; only the targets of references become known by them. */
  private static void registerIds(SignatureElements elements) {
    register(elements.tree().root());
    if (elements.signedProperties() != null) {
      register(elements.signedProperties());
    }
    if (elements.keyInfo() != null) {
      register(elements.keyInfo());
    }
  }

  private static void register(Element element) {
    for (String name : List.of("Id", "ID", "id")) {
      if (element.hasAttributeNS(null, name)) {
        element.setIdAttributeNS(null, name, true);
      }
    }
  }
}
