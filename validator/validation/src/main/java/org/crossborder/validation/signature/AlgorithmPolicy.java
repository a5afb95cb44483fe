// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.ECDSA;
import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.RSA_PKCS1;
import static org.crossborder.trust.algorithm.AlgorithmTable.Scheme.RSA_PSS;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.algorithm.AlgorithmTable.Scheme;
import org.crossborder.validation.language.Text;

/**
 * What speaks against an algorithm or a key at a time. The time is that at which the signature is
 * proved to have existed (EN 319 102-1, clause 5.5.4): a signer's word proves nothing here, since
 * whoever can break an algorithm can also write an older date.
 */
public final class AlgorithmPolicy {
  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String MORE_2001 = "http://www.w3.org/2001/04/xmldsig-more#";
  private static final String MORE_2007 = "http://www.w3.org/2007/05/xmldsig-more#";
  private static final String MORE_2021 = "http://www.w3.org/2021/04/xmldsig-more#";

  private record Suite(Scheme scheme, String digest) {}

  private static final Map<String, String> DIGESTS =
      Map.of(
          SignatureNames.DS + "sha1", "SHA-1",
          ENC + "sha256", "SHA-256",
          MORE_2001 + "sha384", "SHA-384",
          ENC + "sha512", "SHA-512",
          MORE_2007 + "sha3-256", "SHA3-256",
          MORE_2007 + "sha3-384", "SHA3-384",
          MORE_2007 + "sha3-512", "SHA3-512");

  private static final Map<String, Suite> SUITES =
      Map.ofEntries(
          Map.entry(SignatureNames.DS + "rsa-sha1", new Suite(RSA_PKCS1, "SHA-1")),
          Map.entry(MORE_2001 + "rsa-sha256", new Suite(RSA_PKCS1, "SHA-256")),
          Map.entry(MORE_2001 + "rsa-sha384", new Suite(RSA_PKCS1, "SHA-384")),
          Map.entry(MORE_2001 + "rsa-sha512", new Suite(RSA_PKCS1, "SHA-512")),
          Map.entry(MORE_2007 + "sha256-rsa-MGF1", new Suite(RSA_PSS, "SHA-256")),
          Map.entry(MORE_2007 + "sha384-rsa-MGF1", new Suite(RSA_PSS, "SHA-384")),
          Map.entry(MORE_2007 + "sha512-rsa-MGF1", new Suite(RSA_PSS, "SHA-512")),
          Map.entry(MORE_2007 + "sha3-256-rsa-MGF1", new Suite(RSA_PSS, "SHA3-256")),
          Map.entry(MORE_2007 + "sha3-384-rsa-MGF1", new Suite(RSA_PSS, "SHA3-384")),
          Map.entry(MORE_2007 + "sha3-512-rsa-MGF1", new Suite(RSA_PSS, "SHA3-512")),
          Map.entry(MORE_2001 + "ecdsa-sha1", new Suite(ECDSA, "SHA-1")),
          Map.entry(MORE_2001 + "ecdsa-sha256", new Suite(ECDSA, "SHA-256")),
          Map.entry(MORE_2001 + "ecdsa-sha384", new Suite(ECDSA, "SHA-384")),
          Map.entry(MORE_2001 + "ecdsa-sha512", new Suite(ECDSA, "SHA-512")),
          Map.entry(MORE_2021 + "ecdsa-sha3-256", new Suite(ECDSA, "SHA3-256")),
          Map.entry(MORE_2021 + "ecdsa-sha3-384", new Suite(ECDSA, "SHA3-384")),
          Map.entry(MORE_2021 + "ecdsa-sha3-512", new Suite(ECDSA, "SHA3-512")));

  private AlgorithmPolicy() {}

  /** The name by which the platform knows a digest algorithm. */
  public static Optional<String> digestName(String uri) {
    return Optional.ofNullable(DIGESTS.get(uri));
  }

  /** What speaks against a digest algorithm, if anything does. */
  public static Optional<Text> againstDigest(String uri, Instant at) {
    return digestName(uri)
        .map(digest -> ended(Text.literal(digest), AlgorithmTable.endOf(digest), at))
        .orElseGet(() -> unlisted(uri));
  }

  /** What speaks against a signature algorithm with this key; empty if nothing does. */
  static List<Text> againstSignature(String uri, PublicKey key, Instant at) {
    Suite suite = SUITES.get(uri);
    if (suite == null) {
      return unlisted(uri).stream().toList();
    }
    return againstSignature(suite.scheme(), suite.digest(), key, at);
  }

  /** What speaks against a digest algorithm that the platform knows by this name. */
  public static Optional<Text> againstDigestNamed(String digest, Instant at) {
    return ended(Text.literal(digest), AlgorithmTable.endOf(digest), at);
  }

  /** What speaks against a scheme with this digest and key; empty if nothing does. */
  public static List<Text> againstSignature(
      Scheme scheme, String digest, PublicKey key, Instant at) {
    List<Text> against = new ArrayList<>();
    againstDigestNamed(digest, at).ifPresent(against::add);
    int bits = AlgorithmTable.bits(key);
    ended(SignatureText.of("SG-14.bits", scheme, bits), AlgorithmTable.endOf(scheme, bits), at)
        .ifPresent(against::add);
    return against;
  }

  private static Optional<Text> ended(Text what, Optional<Instant> end, Instant at) {
    if (end.isEmpty()) {
      return Optional.of(SignatureText.of("SG-14.refused", what));
    }
    return at.isBefore(end.get())
        ? Optional.empty()
        : Optional.of(SignatureText.of("SG-14.ended", what, end.get(), at));
  }

  private static Optional<Text> unlisted(String uri) {
    return Optional.of(SignatureText.of("SG-14.unlisted", uri));
  }
}
