// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Which algorithms and key lengths are accepted, and until when. Read from ETSI TS 119 312 and NIST
 * SP 800-131A: SHA-1 is gone, RSA below 3000 bits goes at the end of 2030. What is not listed is
 * refused.
 */
final class AlgorithmPolicy {
  private static final Instant LASTS = Instant.MAX;
  private static final Instant END_OF_2030 = Instant.parse("2031-01-01T00:00:00Z");
  private static final Instant END_OF_SHA1 = Instant.parse("2017-01-01T00:00:00Z");

  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";

  private static final Map<String, String> DIGEST_NAMES =
      Map.of(
          SignatureNames.DS + "sha1", "SHA-1",
          ENC + "sha256", "SHA-256",
          MORE_2001 + "sha384", "SHA-384",
          ENC + "sha512", "SHA-512",
          MORE_2007 + "sha3-256", "SHA3-256",
          MORE_2007 + "sha3-384", "SHA3-384",
          MORE_2007 + "sha3-512", "SHA3-512");

  private static final Map<String, Instant> DIGESTS =
      Map.of(
          SignatureNames.DS + "sha1", END_OF_SHA1,
          ENC + "sha256", LASTS,
          MORE_2001 + "sha384", LASTS,
          ENC + "sha512", LASTS,
          MORE_2007 + "sha3-256", LASTS,
          MORE_2007 + "sha3-384", LASTS,
          MORE_2007 + "sha3-512", LASTS);

  private static final Map<String, Instant> SIGNATURES =
      Map.ofEntries(
          Map.entry(SignatureNames.DS + "rsa-sha1", END_OF_SHA1),
          Map.entry(MORE_2001 + "ecdsa-sha1", END_OF_SHA1),
          Map.entry(MORE_2001 + "rsa-sha256", LASTS),
          Map.entry(MORE_2001 + "rsa-sha384", LASTS),
          Map.entry(MORE_2001 + "rsa-sha512", LASTS),
          Map.entry(MORE_2007 + "sha256-rsa-MGF1", LASTS),
          Map.entry(MORE_2007 + "sha384-rsa-MGF1", LASTS),
          Map.entry(MORE_2007 + "sha512-rsa-MGF1", LASTS),
          Map.entry(MORE_2001 + "ecdsa-sha256", LASTS),
          Map.entry(MORE_2001 + "ecdsa-sha384", LASTS),
          Map.entry(MORE_2001 + "ecdsa-sha512", LASTS),
          Map.entry(MORE_2021 + "eddsa-ed25519", LASTS),
          Map.entry(MORE_2021 + "eddsa-ed448", LASTS));

  private AlgorithmPolicy() {}

  /** The name by which the platform knows a digest algorithm. */
  static Optional<String> digestName(String uri) {
    return Optional.ofNullable(DIGEST_NAMES.get(uri));
  }

  static boolean acceptsDigest(String uri, Instant at) {
    return at.isBefore(DIGESTS.getOrDefault(uri, Instant.MIN));
  }

  static boolean acceptsSignature(String uri, Instant at) {
    return at.isBefore(SIGNATURES.getOrDefault(uri, Instant.MIN));
  }

  static boolean acceptsKey(PublicKey key, Instant at) {
    if (key instanceof RSAKey rsa) {
      int bits = rsa.getModulus().bitLength();
      return bits >= 3000 || (bits >= 2048 && at.isBefore(END_OF_2030));
    }
    if (key instanceof ECKey ec) {
      return ec.getParams().getOrder().bitLength() >= 256;
    }
    return key instanceof EdECKey;
  }
}
