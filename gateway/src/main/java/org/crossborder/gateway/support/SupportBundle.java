// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip of texts that say how the gateway is. Each is cut at one megabyte, and one that fails says
 * so in its place. The pieces are given by whoever knows them, and each withholds by itself what
 * names a person or opens something.
 */
public final class SupportBundle {
  private static final int LONGEST = 1 << 20;
  private static final String CUT = "\n(cut here)\n";
  private static final String READ_ME =
      """
      Support bundle of a Crossborder gateway, taken at %s.

      It says how the gateway is: versions, which options are given, health, the last warnings and
      errors, figures, threads, migrations. Values that could name a person, a document or a host,
      or open anything, are withheld. There is no document, no key and no password in it. Read it
      before you pass it on all the same: it says which Parties are exchanged with, and how much.
      """;
  private final Map<String, Supplier<String>> pieces;

  /**
   * @param pieces by the names of their files, in order
   */
  public SupportBundle(Map<String, Supplier<String>> pieces) {
    this.pieces = new LinkedHashMap<>(pieces);
  }

  /** The zip. */
  public byte[] zip(Instant now) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      put(zip, "README.txt", READ_ME.formatted(now), now);
      for (Map.Entry<String, Supplier<String>> piece : pieces.entrySet()) {
        put(zip, piece.getKey(), text(piece.getValue()), now);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String text(Supplier<String> piece) {
    try {
      String text = piece.get();
      return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + CUT;
    } catch (RuntimeException e) {
      return "This could not be found out: " + e.getClass().getName() + "\n";
    }
  }

  private static void put(ZipOutputStream zip, String name, String text, Instant now)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(now.toEpochMilli());
    zip.putNextEntry(entry);
    zip.write(text.getBytes(UTF_8));
    zip.closeEntry();
  }
}
