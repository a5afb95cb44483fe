// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ReportHtml;
import org.w3c.dom.Document;

/**
 * Writes the page for people as a tagged PDF (ISO 14289-1) with its own fonts. Rendering reaches
 * neither files nor the network: whatever the page names, nothing is loaded.
 */
public final class ReportPdf {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private ReportPdf() {}

  /** The report as a PDF. */
  public static byte[] write(NamedReport named, Language language) {
    Document page = Paper.of(ReportHtml.write(named.name(), named.report(), language));
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(65_536);
    try (PdfBoxRenderer renderer = renderer(page)) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        dated(document, named.report().times().validatedAt());
        document.save(pdf);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }

  private static PdfBoxRenderer renderer(Document page) {
    return new PdfRendererBuilder()
        .withW3cDocument(page, null)
        .withProducer("Crossborder validation")
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useUriResolver((base, uri) -> null)
        .useFont(() -> font("latin-regular"), "Latin", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("latin-bold"), "Latin", 700, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-bold"), "Chinese", 700, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese All", 700, FontStyle.NORMAL, true)
        .usePdfUaAccessibility(true)
        .buildPdfRenderer();
  }

  /** The same report is the same file, whenever it is written. */
  private static void dated(PDDocument document, Instant time) {
    GregorianCalendar date = GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(date);
    document.getDocumentInformation().setModificationDate(date);
    document.setDocumentId(time.toEpochMilli());
  }

  private static InputStream font(String name) {
    return ReportPdf.class.getResourceAsStream(name + ".ttf");
  }
}
