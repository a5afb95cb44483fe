// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.BYTE_RANGE;
import static org.crossborder.validation.signature.pades.PdfRule.CONTENTS;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.util.Arrays;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSInteger;

/**
 * The bytes that a PDF signature covers (ISO 32000-2, table 255): all from the first on, but one
 * hole, which holds the signature itself and nothing else.
 *
 * @param hole where the first part ends
 * @param resume where the second part begins
 * @param end where the second part ends
 */
record ByteRange(int hole, int resume, int end) {
  static ByteRange read(COSArray stated, byte[] pdf) throws RefusedPdfException {
    require(stated.size() == 4, BYTE_RANGE, "four", stated.size());
    long[] numbers = new long[4];
    for (int i = 0; i < 4; i++) {
      COSBase number = stated.get(i);
      require(number instanceof COSInteger, BYTE_RANGE, "integers");
      numbers[i] = ((COSInteger) number).longValue();
      require(numbers[i] >= 0 && numbers[i] <= pdf.length, BYTE_RANGE, "outside");
    }
    require(numbers[0] == 0, BYTE_RANGE, "start", numbers[0]);
    long end = numbers[2] + numbers[3];
    require(numbers[1] + 2 <= numbers[2] && end <= pdf.length, BYTE_RANGE, "order");
    return new ByteRange((int) numbers[1], (int) numbers[2], (int) end);
  }

  /** The hole is one string of hexadecimal digits, the one that the dictionary states. */
  void requireContents(byte[] pdf, byte[] contents) throws RefusedPdfException {
    require(pdf[hole] == '<' && pdf[resume - 1] == '>', CONTENTS, "brackets");
    int digits = 0;
    for (int at = hole + 1; at < resume - 1; at++) {
      int digit = Character.digit(pdf[at], 16);
      require(digit >= 0, CONTENTS, "digits");
      int octet = digits / 2 < contents.length ? contents[digits / 2] & 0xff : -1;
      int expected = digits % 2 == 0 ? octet >> 4 : octet & 0xf;
      require(octet >= 0 && digit == expected, CONTENTS, "other");
      digits++;
    }
    require(digits == 2 * contents.length, CONTENTS, "other");
  }

  byte[] signed(byte[] pdf) {
    byte[] signed = Arrays.copyOf(pdf, hole + end - resume);
    System.arraycopy(pdf, resume, signed, hole, end - resume);
    return signed;
  }

  boolean isWhole(byte[] pdf) {
    return end == pdf.length;
  }
}
