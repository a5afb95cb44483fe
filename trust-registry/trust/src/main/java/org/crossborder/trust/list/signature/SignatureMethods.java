// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;

/** Algorithms and key sizes that a list may be signed with (clause 5.7.1 and annex B). */
final class SignatureMethods {
  private static final Set<String> ALLOWED =
      Set.of(
          SignatureNames.RSA_SHA256,
          SignatureNames.RSA_SHA384,
          SignatureNames.RSA_SHA512,
          SignatureNames.ECDSA_SHA256,
          SignatureNames.ECDSA_SHA384,
          SignatureNames.ECDSA_SHA512,
          SignatureNames.RSA_PSS_SHA256,
          SignatureNames.RSA_PSS_SHA384,
          SignatureNames.RSA_PSS_SHA512);
  private static final int SHORTEST_RSA = 2048;
  private static final int SHORTEST_EC = 256;

  private SignatureMethods() {}

  static void check(XMLSignature signature) throws SignatureRefusedException {
    String method = signature.getSignedInfo().getSignatureMethod().getAlgorithm();
    if (!ALLOWED.contains(method)) {
      throw new SignatureRefusedException("5.7.1", "Signed by " + method);
    }
    String canonicalisation = signature.getSignedInfo().getCanonicalizationMethod().getAlgorithm();
    if (!canonicalisation.equals(CanonicalizationMethod.EXCLUSIVE)) {
      throw new SignatureRefusedException("B", "Canonicalised by " + canonicalisation);
    }
    for (Reference reference : references(signature)) {
      String digest = reference.getDigestMethod().getAlgorithm();
      if (!Sha2.has(digest)) {
        throw new SignatureRefusedException("5.7.1", "Digested by " + digest);
      }
    }
  }

  static void check(PublicKey key) throws SignatureRefusedException {
    if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SHORTEST_RSA) {
      return;
    }
    if (key instanceof ECPublicKey ec
        && ec.getParams().getCurve().getField().getFieldSize() >= SHORTEST_EC) {
      return;
    }
    throw new SignatureRefusedException(
        "5.7.1", "The signer's key is neither RSA of 2048 bits nor EC of 256 bits, or more");
  }

  static List<Reference> references(XMLSignature signature) {
    return signature.getSignedInfo().getReferences();
  }
}
