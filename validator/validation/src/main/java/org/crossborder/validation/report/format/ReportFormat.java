// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ReportHtml;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ReportText;
import org.crossborder.validation.report.etsi.EtsiValidationReport;
import org.crossborder.validation.report.junit.JUnitSuites;
import org.crossborder.validation.report.pdf.ReportPdf;
import org.crossborder.validation.report.sarif.SarifLog;
import org.crossborder.validation.report.svrl.SvrlOutput;
import org.crossborder.validation.report.tar.TestAssertionReport;
import org.crossborder.validation.report.xvrl.XvrlReports;

/**
 * The forms that reports are written in, each from the one model. Whoever offers a choice lists
 * these. Of those with the same media type, the first stands for it.
 */
public enum ReportFormat {
  /** Plain text, for a terminal. */
  TEXT("text/plain", "txt", Pages.lines(ReportFormat::text)),
  /** The report of {@code report.schema.json}; several are several lines. */
  JSON("application/json", "json", Pages.lines(ReportFormat::json)),
  /** One page for people. */
  HTML("text/html", "html", Pages.single(ReportFormat::html)),
  /** The same page for paper and archives, tagged, with its own fonts. */
  PDF("application/pdf", "pdf", Pages.single(ReportPdf::write)),
  /** SARIF 2.1.0. */
  SARIF("application/sarif+json", "sarif", Pages.several(ReportFormat::sarif)),
  /** Schematron Validation Report Language. */
  SVRL("application/xml", "svrl.xml", Pages.single(SvrlOutput::write)),
  /** Extensible Validation Report Language. */
  XVRL("application/xml", "xvrl.xml", Pages.several(XvrlReports::write)),
  /** GITB test assertion report. */
  TAR("application/xml", "tar.xml", Pages.single(TestAssertionReport::write)),
  /** Signature validation report of ETSI TS 119 102-2. */
  ETSI("application/xml", "etsi.xml", Pages.single(EtsiValidationReport::write)),
  /** The XML of JUnit. */
  JUNIT("application/xml", "junit.xml", Pages.several(JUnitSuites::write));

  private final String mediaType;
  private final String extension;

  @SuppressWarnings("ImmutableEnumChecker") // functions without state
  private final Pages pages;

  ReportFormat(String mediaType, String extension, Pages pages) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.pages = pages;
  }

  /** The format with this id, in either case. */
  public static Optional<ReportFormat> of(String id) {
    return Arrays.stream(values()).filter(format -> format.id().equalsIgnoreCase(id)).findFirst();
  }

  /** The ids of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReportFormat::id).toList();
  }

  /** What people call it by, e.g. {@code sarif}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The last part of a file's name, without the dot before it. */
  public String extension() {
    return extension;
  }

  /** Whether what is written is UTF-8 text. */
  public boolean isText() {
    return this != PDF;
  }

  /** Whether reports on several documents go into one. */
  public boolean holdsSeveral() {
    return pages.holdsSeveral();
  }

  /** The report on one document. */
  public byte[] write(NamedReport report, Language language) {
    return pages.write(List.of(report), language);
  }

  /**
   * The reports on several documents.
   *
   * @throws IllegalArgumentException if there are several, and the format holds one
   */
  public byte[] write(List<NamedReport> reports, Language language) {
    if (reports.size() != 1 && !holdsSeveral()) {
      throw new IllegalArgumentException("A report as " + id() + " is about one document");
    }
    return pages.write(reports, language);
  }

  private static byte[] text(NamedReport named, Language language) {
    return (ReportText.write(named.name(), named.report(), language) + "\n").getBytes(UTF_8);
  }

  private static byte[] json(NamedReport named, Language language) {
    return ReportJson.write(named.report(), language);
  }

  private static byte[] html(NamedReport named, Language language) {
    return ReportHtml.write(named.name(), named.report(), language).getBytes(UTF_8);
  }

  private static byte[] sarif(List<NamedReport> reports, Language language) {
    return SarifLog.write(reports, language, RuleBook::byId);
  }
}
