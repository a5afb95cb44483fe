// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Message digests by their identifiers. */
final class Digest {
  private Digest() {}

  static String base64(String algorithm, byte[] content) throws GeneralSecurityException {
    return Base64.getEncoder().encodeToString(of(algorithm).digest(content));
  }

  private static MessageDigest of(String algorithm) throws NoSuchAlgorithmException {
    return switch (algorithm) {
      case Algorithms.SHA256 -> MessageDigest.getInstance("SHA-256");
      case Algorithms.SHA1 -> MessageDigest.getInstance("SHA-1");
      default -> throw new NoSuchAlgorithmException("Digest " + algorithm);
    };
  }
}
