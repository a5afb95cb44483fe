// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

/**
 * The form field of a document time-stamp (ISO 32000-2, clause 12.8.5), which shows nothing: its
 * widget has no extent, no action, and no part of its own.
 */
final class TimestampField {
  private static final Set<String> ENTRIES =
      Set.of("Type", "Subtype", "FT", "T", "V", "F", "Rect", "P", "AP", "Ff", "DR", "MK");

  private TimestampField() {}

  static boolean is(@Nullable COSBase value) {
    return value instanceof COSDictionary field
        && field.keySet().stream().map(COSName::getName).allMatch(ENTRIES::contains)
        && COSName.SIG.equals(field.getDictionaryObject(COSName.FT))
        && field.getDictionaryObject(COSName.V) instanceof COSDictionary stamp
        && COSName.DOC_TIME_STAMP.equals(stamp.getDictionaryObject(COSName.TYPE))
        && PdfSignature.TIMESTAMP.equals(stamp.getNameAsString(COSName.SUB_FILTER))
        && hasNoExtent(field.getCOSArray(COSName.RECT));
  }

  private static boolean hasNoExtent(@Nullable COSArray rectangle) {
    if (rectangle == null) {
      return true;
    }
    float[] sides = new float[4];
    for (int i = 0; i < 4 && i < rectangle.size(); i++) {
      if (!(rectangle.getObject(i) instanceof COSNumber side)) {
        return false;
      }
      sides[i] = side.floatValue();
    }
    return sides[0] == sides[2] && sides[1] == sides[3];
  }
}
