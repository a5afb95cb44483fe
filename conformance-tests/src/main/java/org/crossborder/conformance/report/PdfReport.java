// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import java.io.IOException;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.paper.Paper;

/** The result on paper. */
final class PdfReport {
  private PdfReport() {}

  static byte[] of(ResultFile result, Language language) throws IOException {
    return Paper.write(HtmlReport.forPaper(result, language), result.ended());
  }
}
