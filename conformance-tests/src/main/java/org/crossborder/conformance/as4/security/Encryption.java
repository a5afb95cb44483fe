// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.security.cert.X509Certificate;
import java.util.function.Predicate;

/**
 * How a message is encrypted. What the profile prescribes, or less.
 *
 * @param content the xenc:EncryptionMethod of the parts
 * @param covers the Content-IDs of the parts that are encrypted
 */
public record Encryption(
    Profile profile, X509Certificate recipient, String content, Predicate<String> covers) {
  /** As the profile prescribes. */
  public static Encryption of(Profile profile, X509Certificate recipient) {
    return new Encryption(profile, recipient, Algorithms.AES128_GCM, contentId -> true);
  }

  /** For another. */
  public Encryption forRecipient(X509Certificate other) {
    return new Encryption(profile, other, content, covers);
  }

  /** With another algorithm for the parts. */
  public Encryption with(String otherContent) {
    return new Encryption(profile, recipient, otherContent, covers);
  }

  /** Of some parts only. */
  public Encryption covering(Predicate<String> some) {
    return new Encryption(profile, recipient, content, some);
  }
}
