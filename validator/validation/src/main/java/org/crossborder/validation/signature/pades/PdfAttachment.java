// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.util.DateConverter;
import org.crossborder.validation.intake.IntakeLimits;
import org.jspecify.annotations.Nullable;

/**
 * A file within a PDF (ISO 32000-2, 7.11.4), taken out within the bounds of any other document.
 *
 * @param information entries of the document information dictionary that are text
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record PdfAttachment(byte[] content, Map<String, String> information) {
  public PdfAttachment {
    information = Map.copyOf(information);
  }

  /**
   * The one file of this name.
   *
   * @return empty if there is none, or more than one, or the PDF is broken, encrypted or too costly
   */
  public static Optional<PdfAttachment> read(byte[] pdf, String name) {
    if (pdf.length > IntakeLimits.DEFAULT.bytes()) {
      return Optional.empty();
    }
    try (PdfFile file = PdfFile.parse(pdf)) {
      if (file.content().isEncrypted()) {
        return Optional.empty();
      }
      List<COSStream> found =
          PdfObjects.dictionaries(file.content()).stream()
              .filter(each -> name.equals(each.getString(COSName.UF)))
              .map(PdfAttachment::embedded)
              .flatMap(Optional::stream)
              .distinct()
              .toList();
      file.requireKept();
      return found.size() == 1
          ? content(found.get(0))
              .map(bytes -> new PdfAttachment(bytes, information(file.content().getTrailer())))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // the library answers broken files with either
    }
  }

  private static Optional<COSStream> embedded(COSDictionary specification) {
    COSDictionary files = specification.getCOSDictionary(COSName.EF);
    COSBase file = files == null ? null : files.getDictionaryObject(COSName.UF, COSName.F);
    return file instanceof COSStream stream ? Optional.of(stream) : Optional.empty();
  }

  /** Unpacked by the JDK alone, and no further than a document may be long. */
  private static Optional<byte[]> content(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    boolean flate = COSName.FLATE_DECODE.equals(filter);
    if (filter != null && !flate) {
      return Optional.empty();
    }
    int most = IntakeLimits.DEFAULT.bytes();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    try (InputStream raw = stream.createRawInputStream();
        InputStream in = flate ? new InflaterInputStream(raw) : raw) {
      byte[] buffer = new byte[8_192];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        content.write(buffer, 0, read);
        if (content.size() > most) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(content.toByteArray());
  }

  private static Map<String, String> information(@Nullable COSDictionary trailer) {
    Map<String, String> entries = new HashMap<>();
    COSDictionary information = trailer == null ? null : trailer.getCOSDictionary(COSName.INFO);
    if (information != null) {
      for (COSName key : information.keySet()) {
        if (information.getDictionaryObject(key) instanceof COSString text) {
          entries.put(key.getName(), text.getString());
        }
      }
    }
    return entries;
  }

  /** When the PDF says it was made. */
  public Optional<Instant> createdAt() {
    return Optional.ofNullable(information.get("CreationDate"))
        .map(DateConverter::toCalendar)
        .map(Calendar::toInstant);
  }
}
