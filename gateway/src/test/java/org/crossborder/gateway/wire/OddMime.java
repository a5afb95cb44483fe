// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * MIME messages as RFC 2045, 2046 and 2387 allow them and hardly anybody writes them: odd
 * boundaries, preambles and epilogues, headers in any case and order, folded, with more of them
 * between, parts without content, and content that looks like a boundary.
 */
final class OddMime {
  private static final String BOUNDARY_CHARACTERS = "abcXYZ0189'()+_,-./:=? ";

  private final Random random;
  final String boundary;
  final String envelope;
  final List<Part> parts = new ArrayList<>();

  /** One part, as it must be read. */
  record Part(String contentId, String contentType, String content) {}

  OddMime(long seed) {
    random = new Random(seed);
    boundary = anyBoundary();
    envelope = content();
    int count = random.nextInt(8) == 0 ? 100 : random.nextInt(101);
    for (int i = 0; i < count; i++) {
      parts.add(
          new Part(
              i + any("@x", "", "!#$%&'*+-/=?^_`{|}~@x", ".a.b@[127.0.0.1]", "/ü@x"),
              any("text/plain", "a/b; c=\"d;e\"", "application/octet-stream"),
              content()));
    }
  }

  /** The value of the Content-Type header of the message. */
  String contentType() {
    String quoted =
        '"' + boundary.replaceAll("([:?=])", random.nextBoolean() ? "\\\\$1" : "$1") + '"';
    return any("multipart/related", "Multipart/Related")
        + any("; ", ";", " ; ")
        + any("type=\"application/soap+xml\"; ", "x=\"a;b=c\";", "")
        + any("boundary", "Boundary")
        + any("=", "= ")
        + quoted
        + any("", "; charset=UTF-8", ";");
  }

  byte[] bytes() {
    StringBuilder out = new StringBuilder();
    if (random.nextInt(3) == 0) {
      out.append(any("preamble", "two\nlines", "--" + boundary.substring(1), "", "-"))
          .append("\r\n");
    }
    part(
        out,
        any("root@x", "", "<>"),
        any("application/soap+xml", "Application/SOAP+XML ; a=b"),
        envelope);
    parts.forEach(part -> part(out, part.contentId(), part.contentType(), part.content()));
    out.append("--")
        .append(boundary)
        .append("--")
        .append(any("", "\r\n", " \r\nepilogue", "x\r\n--"));
    return out.toString().getBytes(ISO_8859_1);
  }

  private void part(StringBuilder out, String contentId, String contentType, String content) {
    out.append("--").append(boundary).append(any("", " ", "\t ")).append("\r\n");
    List<String> headers = new ArrayList<>();
    headers.add(header("Content-Type", contentType));
    headers.add(header("Content-ID", any("<" + contentId + ">", contentId)));
    if (random.nextBoolean()) {
      headers.add(header("Content-Transfer-Encoding", any("binary", "BINARY", "8bit", "7bit")));
    }
    if (random.nextBoolean()) {
      headers.add(header("X-Other", any("", ":", "é", "a: b", "--" + boundary, "\"")));
    }
    Collections.shuffle(headers, random);
    headers.forEach(out::append);
    if (!content.isEmpty() || random.nextBoolean()) {
      out.append("\r\n").append(content);
    } // else the line break of the boundary ends the headers (RFC 2046 5.1.1, body-part)
    out.append("\r\n");
  }

  private String header(String name, String value) {
    String inCase = any(name, name.toLowerCase(Locale.ROOT), name.toUpperCase(Locale.ROOT));
    return inCase + ":" + any(" ", "", "\t", "\r\n ", " \r\n\t ") + value + any("", " ") + "\r\n";
  }

  /** Bytes in which the beginning of a boundary is frequent, and a whole one is not. */
  private String content() {
    StringBuilder content = new StringBuilder();
    int most = random.nextInt(40) == 0 ? 100_000 : random.nextInt(300);
    while (content.length() < most) {
      content.append(
          any("\r", "\n", "\r\n", "-", "--", "\r\n--", "\0", "\u00ff", "<a/>", "\r\n\r\n", ":")
              + any("", "", "", "--" + boundary.substring(0, random.nextInt(boundary.length()))));
    }
    String text = content.toString();
    return ("\r\n" + text).contains("\r\n--" + boundary) ? "" : text;
  }

  /** 1 to 70 characters, and no space at the end (RFC 2046 5.1.1). */
  private String anyBoundary() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(70); i > 0; i--) {
      text.append(BOUNDARY_CHARACTERS.charAt(random.nextInt(BOUNDARY_CHARACTERS.length())));
    }
    return text.append(any("b", "-", "'")).toString();
  }

  private String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
