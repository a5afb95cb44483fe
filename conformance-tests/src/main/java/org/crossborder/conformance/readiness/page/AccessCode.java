// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * What lets somebody in: 128 random bits, made at each start and shown once.
 *
 * @param text as it is shown and typed
 */
public record AccessCode(String text) {
  /** A new one. */
  public static AccessCode generate() {
    String digits = new BigInteger(128, new SecureRandom()).toString(32);
    return new AccessCode("0".repeat(26 - digits.length()) + digits);
  }

  /** In a time that does not depend on how much of it is right. */
  boolean matches(String typed) {
    return MessageDigest.isEqual(
        text.getBytes(UTF_8), typed.strip().toLowerCase(Locale.ROOT).getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "AccessCode[hidden]";
  }
}
