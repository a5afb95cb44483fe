// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page that carries its own style sheet may do: use that, and nothing else. */
final class EmbeddedStyle {
  private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
  private static final String NOTHING =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private EmbeddedStyle() {}

  /** The policy (Content Security Policy Level 3, 8.3: a hash of the element's text). */
  static String policy(byte[] page) {
    Matcher style = STYLE.matcher(new String(page, StandardCharsets.UTF_8));
    return style.find() ? NOTHING + "; style-src 'sha256-" + hash(style.group(1)) + "'" : NOTHING;
  }

  private static String hash(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
