// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;

/**
 * The seal of a PDF: one signature, whose byte range is the whole file but the signature.
 *
 * @param covered what is signed
 * @param cms the signature, perhaps with zeros after it
 * @param whole whether the range begins with the first byte and ends with the last
 */
@SuppressWarnings("ArrayRecordComponent") // only carried
record PdfView(byte[] covered, byte[] cms, boolean whole) {
  private static final Pattern RANGE = Pattern.compile("/ByteRange\\[(\\d+) (\\d+) (\\d+) (\\d+)]");

  static PdfView of(byte[] pdf) throws IOException {
    String file = new String(pdf, StandardCharsets.ISO_8859_1);
    Matcher range = RANGE.matcher(file);
    if (!range.find()) {
      throw new IOException("No signature in the PDF");
    }
    int hole = Integer.parseInt(range.group(2));
    int resume = Integer.parseInt(range.group(3));
    int end = resume + Integer.parseInt(range.group(4));
    byte[] covered =
        (file.substring(0, hole) + file.substring(resume, end))
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] cms = HexFormat.of().parseHex(file.substring(hole + 1, resume - 1));
    return new PdfView(covered, cms, range.group(1).equals("0") && end == pdf.length);
  }

  CmsView signature() throws IOException {
    try (ASN1InputStream in = new ASN1InputStream(cms)) {
      return CmsView.beside(in.readObject().getEncoded(), covered);
    }
  }
}
