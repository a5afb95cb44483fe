// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.crossborder.trust.path.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the parts of a question in their order, each as netstring ({@code length:text,}), so
 * that no two questions have the same parts.
 */
final class QuestionDigest {
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** Adds a part; one that is null differs from one that is empty. */
  void part(@Nullable String part) {
    if (part == null) {
      parts.write('-');
      return;
    }
    byte[] text = part.getBytes(UTF_8);
    parts.writeBytes((text.length + ":").getBytes(UTF_8));
    parts.writeBytes(text);
    parts.write(',');
  }

  /** Adds a list, so that it is seen where it ends. */
  void parts(List<String> list) {
    part(String.valueOf(list.size()));
    list.forEach(this::part);
  }

  String sha256() {
    return Fingerprint.sha256(parts.toByteArray());
  }
}
