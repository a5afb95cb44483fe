// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Whether two requests under one Idempotency-Key are the same (draft-ietf-httpapi-idempotency-key).
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(SubmissionRequest request) {
    MessageDigest digest = sha256();
    String recipient = request.recipient();
    digest.update((recipient == null ? "" : recipient).getBytes(UTF_8));
    digest.update((byte) 0);
    digest.update(request.document());
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
