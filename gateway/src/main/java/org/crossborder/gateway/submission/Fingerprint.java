// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
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
    RequestedSeal seal = request.seal();
    digest.update(seal == null ? request.document() : seal.fingerprint().getBytes(UTF_8));
    if (!request.settings().equals(MessageSettings.NONE)) {
      digest.update(request.settings().toString().getBytes(UTF_8));
    }
    request.annexes().forEach(annex -> update(digest, annex));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void update(MessageDigest digest, Annex annex) {
    digest.update((byte) 0);
    digest.update(annex.mimeType().getBytes(UTF_8));
    digest.update((byte) 0);
    try (InputStream content = annex.content().open()) {
      content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
