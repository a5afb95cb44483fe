// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.mime;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes SOAP with attachments: the envelope first, then each payload (ebMS 3.0 Core, 5.1.1). */
public final class MimeWriter {
  /** The media type of SOAP 1.2. */
  public static final String SOAP = "application/soap+xml";

  private MimeWriter() {}

  /** An envelope alone. */
  public static HttpBody write(byte[] envelope) {
    return new HttpBody(SOAP + ";charset=UTF-8", envelope);
  }

  /** An envelope with payloads. */
  public static HttpBody write(byte[] envelope, List<MimePart> payloads) {
    if (payloads.isEmpty()) {
      return write(envelope);
    }
    String boundary = "part-" + UUID.randomUUID();
    String root = "envelope@conformance";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    part(out, boundary, new MimePart(root, SOAP + ";charset=UTF-8", envelope));
    payloads.forEach(payload -> part(out, boundary, payload));
    text(out, "\r\n--" + boundary + "--\r\n");
    String type =
        "multipart/related; type=\"%s\"; start=\"<%s>\"; boundary=\"%s\""
            .formatted(SOAP, root, boundary);
    return new HttpBody(type, out.toByteArray());
  }

  private static void part(ByteArrayOutputStream out, String boundary, MimePart part) {
    text(
        out,
        "\r\n--%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <%s>\r\n\r\n"
            .formatted(boundary, part.contentType(), part.contentId()));
    out.writeBytes(part.content());
  }

  private static void text(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
