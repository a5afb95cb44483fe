// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ReportHtml;

/** Writes the page for people as a {@link TaggedPdf}. */
public final class ReportPdf {
  private static final String STYLE = TaggedPdf.styleBeside(ReportPdf.class, "paper.css");

  private ReportPdf() {}

  /** The report as a PDF: the same report is the same file, whenever it is written. */
  public static byte[] write(NamedReport named, Language language) {
    return TaggedPdf.write(
        ReportHtml.write(named.name(), named.report(), language),
        STYLE,
        named.report().times().validatedAt(),
        pdf -> {});
  }
}
