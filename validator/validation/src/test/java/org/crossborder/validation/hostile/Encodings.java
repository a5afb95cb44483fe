// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.crossborder.validation.hostile.Subjects.PLAIN;
import static org.crossborder.validation.hostile.Subjects.root;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;

/** Bytes that are no text, or another text than they say. */
final class Encodings {
  private static final String MARK = "\uFEFF";

  private Encodings() {}

  static Stream<HostileDocument> all() {
    return Stream.concat(octets(), declarations());
  }

  private static Stream<HostileDocument> octets() {
    return Stream.of(
        octets("a slash in two bytes", 0xC0, 0xAF),
        octets("a less-than in two bytes", 0xC0, 0xBC),
        octets("a null in two bytes", 0xC0, 0x80),
        octets("a slash in three bytes", 0xE0, 0x80, 0xAF),
        octets("a slash in four bytes", 0xF0, 0x80, 0x80, 0xAF),
        octets("half a surrogate pair", 0xED, 0xA0, 0x80),
        octets("a surrogate pair in six bytes", 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80),
        octets("a character beyond Unicode", 0xF4, 0x90, 0x80, 0x80),
        octets("a form of five bytes", 0xF8, 0x88, 0x80, 0x80, 0x80),
        octets("a continuation without a start", 0x80),
        octets("a start without a continuation", 0xE2, 0x82),
        octets("a byte that is never used", 0xFF),
        octets("Latin 1 that says UTF-8", 0xE9),
        new HostileDocument("a null byte", "IN-02", insert(PLAIN.getBytes(UTF_8), new int[] {0})),
        new HostileDocument(
            "a control character", "IN-02", insert(PLAIN.getBytes(UTF_8), new int[] {8})),
        new HostileDocument(
            "no character", "IN-02", insert(PLAIN.getBytes(UTF_8), new int[] {0xEF, 0xBF, 0xBF})),
        new HostileDocument(
            "a form cut off by the end", "IN-04", ended(PLAIN.getBytes(UTF_8), 0xE2, 0x82)));
  }

  private static Stream<HostileDocument> declarations() {
    return Stream.of(
        HostileDocument.of("two byte order marks", "IN-02", MARK + MARK + root()),
        HostileDocument.of("UTF-16 without a mark that says UTF-8", "IN-02", PLAIN, UTF_16LE),
        HostileDocument.of("UTF-16 with a mark that says UTF-8", "IN-02", MARK + PLAIN, UTF_16BE),
        HostileDocument.of("UTF-8 that says UTF-16", "IN-02", says("UTF-16")),
        HostileDocument.of("big-endian that says little", "IN-02", says("UTF-16LE"), UTF_16BE),
        HostileDocument.of("half of UTF-16", "IN-02", odd()),
        HostileDocument.of("UTF-32, big-endian", "IN-04", root(), charset("UTF-32BE")),
        HostileDocument.of("UTF-32, little-endian", "IN-04", root(), charset("UTF-32LE")),
        HostileDocument.of("UTF-32 with a mark", "IN-04", MARK + root(), charset("UTF-32BE")),
        HostileDocument.of("UTF-32 that says so", "IN-04", says("UTF-32"), charset("UTF-32BE")),
        HostileDocument.of("UTF-7", "IN-04", says("UTF-7")),
        HostileDocument.of("UTF-7 without a declaration", "IN-02", "+ADw-r+AD4-+ADw-/r+AD4-"),
        HostileDocument.of("Latin 1", "IN-04", says("ISO-8859-1"), ISO_8859_1),
        HostileDocument.of("Windows 1252", "IN-04", says("windows-1252"), ISO_8859_1),
        HostileDocument.of("Shift JIS", "IN-04", says("Shift_JIS"), US_ASCII),
        HostileDocument.of("GB 18030", "IN-04", says("GB18030"), US_ASCII),
        HostileDocument.of("EBCDIC", "IN-04", says("IBM037"), charset("IBM037")),
        HostileDocument.of("EBCDIC without a declaration", "IN-04", root(), charset("IBM037")),
        HostileDocument.of("ISO 2022", "IN-04", says("ISO-2022-JP"), US_ASCII),
        HostileDocument.of("an encoding that is a file", "IN-04", says("../../etc/passwd")),
        HostileDocument.of("an encoding of a thousand letters", "IN-04", says("x".repeat(1_000))),
        HostileDocument.of("an empty encoding", "IN-04", says("")),
        HostileDocument.of("XML 1.1", "IN-02", "<?xml version='1.1'?>" + root()),
        HostileDocument.of("XML 1.2", "IN-02", "<?xml version='1.2'?>" + root()),
        HostileDocument.of("XML 9", "IN-02", "<?xml version='9'?>" + root()),
        HostileDocument.of("a declaration without a version", "IN-02", "<?xml?>" + root()),
        HostileDocument.of("a declaration twice", "IN-02", "<?xml version='1.0'?>" + PLAIN),
        HostileDocument.of("a declaration after a comment", "IN-02", "<!-- -->" + PLAIN));
  }

  private static Charset charset(String name) {
    return Charset.forName(name);
  }

  private static String says(String encoding) {
    return "<?xml version='1.0' encoding='" + encoding + "'?>" + root();
  }

  private static String odd() {
    return root().substring(0, 100) + "\0";
  }

  private static HostileDocument octets(String name, int... octets) {
    return new HostileDocument(name, "IN-04", insert(PLAIN.getBytes(UTF_8), octets));
  }

  /** Octets in the midst of the first text. */
  private static byte[] insert(byte[] document, int[] octets) {
    int at = new String(document, ISO_8859_1).indexOf("</cbc:ID>");
    byte[] more = Arrays.copyOf(document, document.length + octets.length);
    System.arraycopy(document, at, more, at + octets.length, document.length - at);
    for (int i = 0; i < octets.length; i++) {
      more[at + i] = (byte) octets[i];
    }
    return more;
  }

  private static byte[] ended(byte[] document, int... octets) {
    byte[] more = Arrays.copyOf(document, document.length + octets.length);
    for (int i = 0; i < octets.length; i++) {
      more[document.length + i] = (byte) octets[i];
    }
    return more;
  }
}
