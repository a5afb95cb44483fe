// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.reference.DocumentReference;
import org.crossborder.validation.reference.Picture;
import org.crossborder.validation.reference.QrReader;
import org.crossborder.validation.reference.ShortCode;
import org.crossborder.validation.rendition.paper.PrintedRendition;

/** What somebody hands in, by its content and never by its name. */
sealed interface HandedIn {
  /** Nothing, or nothing that can be used. */
  record Unusable(String key) implements HandedIn {}

  /** What a QR code says. */
  record Scanned(DocumentReference reference) implements HandedIn {}

  /** What somebody typed from paper. */
  record Typed(ShortCode code) implements HandedIn {}

  /**
   * A document.
   *
   * @param pages of the PDF that brought it: {@code untouched}, {@code unknown}, or empty if none
   *     did
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Whole(byte[] document, String pages) implements HandedIn {}

  static HandedIn file(byte[] file, DocumentTypes types) {
    if (Picture.is(file)) {
      return QrReader.read(file)
          .flatMap(DocumentReference::read)
          .<HandedIn>map(Scanned::new)
          .orElseGet(() -> new Unusable("picture"));
    }
    Optional<PrintedRendition> printed = PrintedRendition.read(file);
    return printed.isEmpty()
        ? new Whole(file, "")
        : new Whole(
            printed.get().original(),
            printed.get().isUntouched(file, types) ? "untouched" : "unknown");
  }

  /** A document, a code, or what a QR code said. */
  static HandedIn text(String text) {
    String stripped = text.strip();
    if (stripped.startsWith("<")) {
      // A browser sends line ends as CR LF, whatever they were.
      return new Whole(text.replace("\r\n", "\n").getBytes(UTF_8), "");
    }
    return ShortCode.read(stripped.length() > 100 ? "" : stripped)
        .<HandedIn>map(Typed::new)
        .or(() -> DocumentReference.read(stripped).map(Scanned::new))
        .orElseGet(() -> new Unusable("text"));
  }
}
