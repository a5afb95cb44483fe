// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import java.util.Optional;

/**
 * A signature algorithm of XML-DSig (RFC 9231) that is verified without Santuario.
 *
 * @param digest the digest's name
 * @param octets length of the digest, which is the length of the salt of RSASSA-PSS
 */
record PlainAlgorithm(Kind kind, String digest, int octets) {
  private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final int TRAILER = 1;
  private static final Map<String, PlainAlgorithm> ALL =
      Map.of(
          MORE_2001 + "rsa-sha256", new PlainAlgorithm(Kind.PKCS1, "SHA-256", 32),
          MORE_2001 + "rsa-sha384", new PlainAlgorithm(Kind.PKCS1, "SHA-384", 48),
          MORE_2001 + "rsa-sha512", new PlainAlgorithm(Kind.PKCS1, "SHA-512", 64),
          MORE_2007 + "sha256-rsa-MGF1", new PlainAlgorithm(Kind.PSS, "SHA-256", 32),
          MORE_2007 + "sha384-rsa-MGF1", new PlainAlgorithm(Kind.PSS, "SHA-384", 48),
          MORE_2007 + "sha512-rsa-MGF1", new PlainAlgorithm(Kind.PSS, "SHA-512", 64),
          MORE_2001 + "ecdsa-sha256", new PlainAlgorithm(Kind.ECDSA, "SHA-256", 32),
          MORE_2001 + "ecdsa-sha384", new PlainAlgorithm(Kind.ECDSA, "SHA-384", 48),
          MORE_2001 + "ecdsa-sha512", new PlainAlgorithm(Kind.ECDSA, "SHA-512", 64));

  enum Kind {
    PKCS1,
    PSS,
    /** The value is two numbers, one behind the other. */
    ECDSA
  }

  static Optional<PlainAlgorithm> of(String uri) {
    return Optional.ofNullable(ALL.get(uri));
  }

  /** What verifies it; waits for a key. */
  Signature verifier() throws GeneralSecurityException {
    String name = digest.replace("-", "");
    switch (kind) {
      case PKCS1 -> {
        return Signature.getInstance(name + "withRSA");
      }
      case ECDSA -> {
        return Signature.getInstance(name + "withPLAIN-ECDSA", CryptographicVerification.ELLIPTIC);
      }
      default -> {
        Signature verifier = Signature.getInstance("RSASSA-PSS");
        verifier.setParameter(
            new PSSParameterSpec(digest, "MGF1", new MGF1ParameterSpec(digest), octets, TRAILER));
        return verifier;
      }
    }
  }
}
