// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

/**
 * What one PDF may cost. Only the streams that hold structure are ever unpacked, each time counted;
 * pages, pictures and fonts are not.
 */
final class PdfBudget {
  private static final int UNPACKED = 16_000_000;
  private static final int DELIMITERS = 600_000;
  static final int OBJECTS = 100_000;
  static final int DEPTH = 64;

  private int left = UNPACKED;
  private int delimiters;

  /** A structure costs many times its bytes, so what opens one is counted. */
  void spend(byte[] bytes, int length) throws RefusedPdfException {
    left -= length;
    for (int i = 0; i < length; i++) {
      switch (bytes[i]) {
        case '[', '<', '(', '/' -> delimiters++;
        default -> {}
      }
    }
    requireKept();
  }

  /**
   * Asked once more at the end, since the library may have taken a refusal for a missing object.
   */
  void requireKept() throws RefusedPdfException {
    require(left >= 0 && delimiters <= DELIMITERS, READABLE, "large");
  }

  /** The file itself is bounded already; only its structure counts. */
  void spendOnFile(byte[] file) throws RefusedPdfException {
    left += file.length;
    spend(file, file.length);
  }
}
