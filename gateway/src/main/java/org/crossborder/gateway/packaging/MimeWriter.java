// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes SOAP with attachments as multipart/related (RFC 2387, ebMS 3.0 Core 5.1). The same message
 * and boundary give the same bytes.
 */
public final class MimeWriter {
  private static final String ROOT = "root@crossborder.org";

  private final String boundary;

  /**
   * @param boundary must not occur in any part: choose at random
   */
  public MimeWriter(String boundary) {
    this.boundary = boundary;
  }

  /** The Content-Type of the HTTP message. */
  public String contentType() {
    return "multipart/related; boundary=\"%s\"; type=\"application/soap+xml\"; start=\"<%s>\""
        .formatted(boundary, ROOT);
  }

  public void write(MimeMessage message, OutputStream out) throws IOException {
    header(out, ROOT, ContentType.SOAP + "; charset=UTF-8");
    out.write(message.envelope());
    for (Attachment attachment : message.attachments()) {
      print(out, "\r\n");
      header(out, attachment.contentId(), attachment.mimeType());
      try (InputStream content = attachment.content().open()) {
        content.transferTo(out);
      }
    }
    print(out, "\r\n--" + boundary + "--\r\n");
  }

  private void header(OutputStream out, String contentId, String contentType) throws IOException {
    print(
        out,
        "--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <%s>\r\n\r\n"
            .formatted(boundary, contentType, contentId));
  }

  private static void print(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
