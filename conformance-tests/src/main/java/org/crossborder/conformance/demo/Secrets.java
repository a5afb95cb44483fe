// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and the digests that servers keep of them. */
final class Secrets {
  private static final int BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private Secrets() {}

  /** 192 random bits in hexadecimal. */
  static String random() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /** A secret that signs webhooks, as Standard Webhooks writes it. */
  static String webhookKey() {
    byte[] secret = new byte[BYTES];
    RANDOM.nextBytes(secret);
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  static String sha256(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException("SHA-256 is missing", fault);
    }
  }
}
