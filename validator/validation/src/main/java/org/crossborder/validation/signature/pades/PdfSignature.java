// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.BYTE_RANGE;
import static org.crossborder.validation.signature.pades.PdfRule.CONTENTS;
import static org.crossborder.validation.signature.pades.PdfRule.PROFILE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.time.Instant;
import java.util.Calendar;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * One signature dictionary (ISO 32000-2, table 255), found to fit the bytes of the file.
 *
 * @param contents the CMS signed data or the time-stamp token, padded with zeros
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PdfSignature(COSDictionary dictionary, ByteRange range, byte[] contents) {
  static final String CADES = "ETSI.CAdES.detached";
  static final String TIMESTAMP = "ETSI.RFC3161";

  static boolean isSignature(COSDictionary dictionary) {
    return dictionary.containsKey(COSName.BYTERANGE)
        || COSName.SIG.equals(dictionary.getDictionaryObject(COSName.TYPE))
        || COSName.DOC_TIME_STAMP.equals(dictionary.getDictionaryObject(COSName.TYPE));
  }

  static PdfSignature read(COSDictionary dictionary, byte[] pdf) throws RefusedPdfException {
    String subFilter =
        Objects.requireNonNullElse(dictionary.getNameAsString(COSName.SUB_FILTER), "");
    require(Set.of(CADES, TIMESTAMP).contains(subFilter), PROFILE, "filter", subFilter);
    COSArray stated = dictionary.getCOSArray(COSName.BYTERANGE);
    require(stated != null, BYTE_RANGE, "four", 0);
    ByteRange range = ByteRange.read(Objects.requireNonNull(stated), pdf);
    require(dictionary.getItem(COSName.CONTENTS) instanceof COSString, CONTENTS, "indirect");
    byte[] contents = ((COSString) dictionary.getItem(COSName.CONTENTS)).getBytes();
    range.requireContents(pdf, contents);
    return new PdfSignature(dictionary, range, contents);
  }

  /** Whether it is a document time-stamp (EN 319 142-1, clause 5.4.3), and nobody's signature. */
  boolean isTimestamp() {
    return TIMESTAMP.equals(dictionary.getNameAsString(COSName.SUB_FILTER));
  }

  /** The signer's own word on when, which proves nothing. */
  Optional<Instant> claimed() {
    return Optional.ofNullable(dictionary.getDate(COSName.M)).map(Calendar::toInstant);
  }
}
