// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;

/** Reads an envelope and its payloads. */
public final class MimeReader {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary=(?:\"([^\"]+)\"|([^;\\s]+))", Pattern.CASE_INSENSITIVE);

  private MimeReader() {}

  /**
   * The parts, the envelope first.
   *
   * @throws Refused EBMS:0007 if this is not SOAP, or not MIME
   */
  public static List<MimePart> read(HttpBody body) throws Refused {
    String type = body.contentType().toLowerCase(Locale.ROOT);
    if (type.startsWith(MimeWriter.SOAP)) {
      return List.of(new MimePart("", body.contentType(), body.bytes()));
    }
    if (!type.startsWith("multipart/related")) {
      throw new Refused(ErrorCode.MIME_INCONSISTENCY, "Content-Type is " + body.contentType());
    }
    List<MimePart> parts = split(body.bytes(), "--" + boundary(body.contentType()));
    if (parts.isEmpty()) {
      throw new Refused(ErrorCode.MIME_INCONSISTENCY, "The message has no parts");
    }
    return parts;
  }

  private static String boundary(String contentType) throws Refused {
    Matcher matcher = BOUNDARY.matcher(contentType);
    if (!matcher.find()) {
      throw new Refused(ErrorCode.MIME_INCONSISTENCY, "Content-Type has no boundary");
    }
    return Optional.ofNullable(matcher.group(1)).orElseGet(() -> matcher.group(2));
  }

  /** ISO-8859-1 gives each byte a character of its own, so that offsets are those of the bytes. */
  private static List<MimePart> split(byte[] bytes, String delimiter) throws Refused {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MimePart> parts = new ArrayList<>();
    int start = text.indexOf(delimiter);
    while (start >= 0 && !text.startsWith("--", start + delimiter.length())) {
      int next = text.indexOf("\r\n" + delimiter, start + delimiter.length());
      if (next < 0) {
        throw new Refused(ErrorCode.MIME_INCONSISTENCY, "The last boundary is missing");
      }
      parts.add(part(text.substring(start + delimiter.length(), next)));
      start = next + 2;
    }
    return parts;
  }

  private static MimePart part(String text) throws Refused {
    int line = text.indexOf("\r\n");
    int end = line < 0 ? -1 : text.indexOf("\r\n\r\n", line);
    if (end < 0) {
      throw new Refused(ErrorCode.MIME_INCONSISTENCY, "A part has no header");
    }
    String header = text.substring(line, end) + "\r\n";
    String contentId = field(header, "Content-ID").replaceAll("^<|>$", "");
    return new MimePart(
        contentId,
        field(header, "Content-Type"),
        text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String field(String header, String name) {
    Matcher matcher =
        Pattern.compile("\\r\\n" + name + ":[ \\t]*([^\\r]*)\\r\\n", Pattern.CASE_INSENSITIVE)
            .matcher(header.replaceAll("\\r\\n[ \\t]+", " "));
    return matcher.find() ? matcher.group(1).strip() : "";
  }
}
