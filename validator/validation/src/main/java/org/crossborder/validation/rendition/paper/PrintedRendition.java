// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition.paper;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.pades.PdfAttachment;

/**
 * A rendition as PDF that somebody hands in. Its pages prove nothing: whoever can write a PDF can
 * put a genuine original into pages of his own. So the original is what is judged, and the pages
 * are only compared.
 *
 * @param original the bytes that were signed
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record PrintedRendition(byte[] original, Printing printing) {

  /** What a PDF brings with it; empty if it is not a rendition. Never throws on bad bytes. */
  public static Optional<PrintedRendition> read(byte[] pdf) {
    return PdfAttachment.read(pdf, RenditionPdf.ORIGINAL)
        .flatMap(
            found ->
                printing(found).map(printing -> new PrintedRendition(found.content(), printing)));
  }

  private static Optional<Printing> printing(PdfAttachment found) {
    String address = found.information().getOrDefault(RenditionPdf.ADDRESS, "");
    Optional<Language> language =
        Language.of(found.information().getOrDefault(RenditionPdf.LANGUAGE, ""));
    try {
      URI uri = address.isEmpty() ? null : URI.create(address);
      Instant at = found.createdAt().orElse(Instant.EPOCH);
      return language.map(known -> new Printing(known, uri, at));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether this PDF is, byte for byte, what printing the original makes today. Another version of
   * this software prints another file, so a no says only that the pages have to be read from the
   * original.
   */
  public boolean isUntouched(byte[] pdf, DocumentTypes types) {
    return RenditionPdf.write(original, types, printing)
        .filter(again -> Arrays.equals(again, pdf))
        .isPresent();
  }
}
