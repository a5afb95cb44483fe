// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Which letters the fonts on paper have. */
public final class Letters {
  private static final List<CmapLookup> KNOWN =
      Stream.of("latin-regular", "chinese-regular").map(Letters::read).toList();

  private Letters() {}

  /** Whether every letter of a text can be printed. */
  public static boolean have(String text) {
    return text.codePoints()
        .allMatch(
            letter ->
                letter <= ' ' || KNOWN.stream().anyMatch(font -> font.getGlyphId(letter) != 0));
  }

  private static CmapLookup read(String font) {
    try (TrueTypeFont parsed =
        new TTFParser().parse(new RandomAccessReadBuffer(TaggedPdf.font(font)))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
