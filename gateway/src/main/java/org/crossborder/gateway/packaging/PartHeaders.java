// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/** The header lines of one MIME part (RFC 2045, RFC 2387). */
record PartHeaders(Map<String, String> values) {

  /** Reads the lines of a header block; folded lines are unfolded. */
  static PartHeaders parse(byte[] block) throws MessageRefused {
    String text = new String(block, StandardCharsets.ISO_8859_1).replaceAll("\r\n[ \t]+", " ");
    Map<String, String> values = new HashMap<>();
    for (String line : text.split("\r\n", -1)) {
      int colon = line.indexOf(':');
      if (line.isEmpty()) {
        continue;
      }
      if (colon <= 0) {
        throw new MessageRefused(
            ErrorCode.MIME_INCONSISTENCY, "A MIME part has a header line without a name.");
      }
      String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
      if (values.put(name, line.substring(colon + 1).strip()) != null) {
        throw new MessageRefused(
            ErrorCode.MIME_INCONSISTENCY, "A MIME part has the header " + name + " twice.");
      }
    }
    return new PartHeaders(values);
  }

  /** Content-ID without angle brackets. */
  Optional<String> contentId() {
    return Optional.ofNullable(values.get("content-id"))
        .map(id -> id.startsWith("<") && id.endsWith(">") ? id.substring(1, id.length() - 1) : id);
  }

  String contentType() {
    return values.getOrDefault("content-type", "text/plain");
  }

  /** AS4 messages are binary; another encoding would change the bytes that are signed. */
  void requireBinary() throws MessageRefused {
    String encoding = values.getOrDefault("content-transfer-encoding", "binary");
    if (!java.util.Set.of("binary", "8bit", "7bit").contains(encoding.toLowerCase(Locale.ROOT))) {
      throw new MessageRefused(
          ErrorCode.MIME_INCONSISTENCY,
          "Content-Transfer-Encoding must be binary, and is " + encoding + ".");
    }
  }
}
