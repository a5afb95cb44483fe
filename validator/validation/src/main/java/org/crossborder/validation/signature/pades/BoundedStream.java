// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FlateFilterDecoderStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream that is unpacked only to read structure, by the one filter that structure is written
 * with, and only after a run that counts how much would come out.
 */
final class BoundedStream extends COSStream {
  private static final int WIDEST_ROW = 4_096;
  private static final int LONGEST_TABLE = 1_000_000;

  private final PdfBudget budget;

  BoundedStream(RandomAccessReadView data, PdfBudget budget) throws IOException {
    super(null, data);
    this.budget = budget;
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    requireTable();
    boolean flate = requireFlate(getFilters());
    requirePredictor();
    try (InputStream raw = createRawInputStream();
        InputStream unpacked = flate ? new FlateFilterDecoderStream(raw) : raw) {
      byte[] buffer = new byte[8_192];
      for (int read = unpacked.read(buffer); read > 0; read = unpacked.read(buffer)) {
        budget.spend(buffer, read);
      }
    }
    return super.createView();
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    throw new RefusedPdfException(READABLE.broken("filter"));
  }

  /** An entry of no width would be read for ever, and one of many objects held at once. */
  private void requireTable() throws RefusedPdfException {
    if (COSName.XREF.equals(getDictionaryObject(COSName.TYPE))) {
      COSArray widths = getCOSArray(COSName.W);
      int width = 0;
      for (int i = 0; widths != null && i < Math.min(widths.size(), 3); i++) {
        width += Math.max(0, widths.getInt(i, 0));
      }
      require(width > 1 && getInt(COSName.SIZE, -1) <= LONGEST_TABLE, READABLE, "structure");
    }
  }

  private static boolean requireFlate(COSBase filters) throws RefusedPdfException {
    COSBase filter =
        filters instanceof COSArray list && list.size() == 1 ? list.getObject(0) : filters;
    boolean none = filter == null || (filter instanceof COSArray list && list.size() == 0);
    require(none || COSName.FLATE_DECODE.equals(filter), READABLE, "filter");
    return !none;
  }

  private void requirePredictor() throws RefusedPdfException {
    COSBase found = getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
    COSBase first = found instanceof COSArray list && list.size() > 0 ? list.getObject(0) : found;
    if (first instanceof COSDictionary parameters) {
      require(
          isWithin(parameters.getInt(COSName.COLUMNS, 1), WIDEST_ROW)
              && isWithin(parameters.getInt(COSName.COLORS, 1), 4)
              && isWithin(parameters.getInt(COSName.BITS_PER_COMPONENT, 8), 16),
          READABLE,
          "filter");
    }
  }

  private static boolean isWithin(int value, int bound) {
    return value > 0 && value <= bound;
  }
}
