// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.crossborder.conformance.language.Language;

/** The forms of a report; all are made of the result file. */
public enum ReportForm {
  HTML("text/html", "html"),
  PDF("application/pdf", "pdf"),
  JUNIT("application/xml", "xml"),
  JSON("application/json", "json");

  private final String mediaType;
  private final String extension;

  ReportForm(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** Its media type. */
  public String mediaType() {
    return mediaType;
  }

  /** How its files end, without a dot. */
  public String extension() {
    return extension;
  }

  /** The form of that name. */
  public static ReportForm of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Writes a report; JUnit XML and JSON are the same in every language. */
  public byte[] write(ResultFile result, Language language) throws IOException {
    return switch (this) {
      case HTML -> HtmlReport.of(result, language).getBytes(StandardCharsets.UTF_8);
      case PDF -> PdfReport.of(result, language);
      case JUNIT -> JUnitXml.of(result).getBytes(StandardCharsets.UTF_8);
      case JSON -> result.json().getBytes(StandardCharsets.UTF_8);
    };
  }
}
