// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.security;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.xml.Xml;

/**
 * The Attachment-Content-Signature-Transform (WSS SwA Profile 1.1.1, 5.4.2): XML is canonicalised,
 * other text has CRLF line ends, all else counts as it is.
 */
final class AttachmentContent {
  private AttachmentContent() {}

  static byte[] toDigest(MimePart part) throws IOException {
    String type = part.contentType().toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (type.matches("(text|application)/xml|(application|image)/.*\\+xml")) {
      return Xml.canonical(Xml.parse(part.content()).getDocumentElement(), "");
    }
    return type.startsWith("text/") ? canonicalText(part.content()) : part.content();
  }

  private static byte[] canonicalText(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
