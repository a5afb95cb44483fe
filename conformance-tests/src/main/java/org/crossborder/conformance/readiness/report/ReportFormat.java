// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.paper.Paper;

/** The forms of a report. */
public enum ReportFormat {
  JSON("application/json"),
  CSV("text/csv"),
  HTML("text/html"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
  PDF("application/pdf");

  private final String mediaType;

  ReportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** How its files end, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes a report. */
  public byte[] write(Report report, Language language) throws IOException {
    return switch (this) {
      case JSON -> ReportJson.write(report);
      case CSV -> ReportCsv.write(report, language).getBytes(StandardCharsets.UTF_8);
      case HTML -> ReportHtml.write(report, language).getBytes(StandardCharsets.UTF_8);
      case DOCX -> ReportDocx.write(report, language);
      case PDF -> Paper.write(ReportHtml.forPaper(report, language), report.at());
    };
  }
}
