// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import org.w3c.dom.Document;

/**
 * Writes a page as a tagged PDF (ISO 14289-1) with its own fonts. Rendering reaches neither files
 * nor the network: whatever the page names, nothing is loaded but what the page brings itself.
 */
public final class TaggedPdf {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private TaggedPdf() {}

  /** What is done to the file beside its pages. */
  public interface Addition {
    /** Adds something. */
    void to(PDDocument pdf) throws IOException;
  }

  /**
   * The page as a PDF; the same arguments make the same file.
   *
   * @param html a whole page, well-formed
   * @param style style sheet for paper, in place of the page's own
   * @param dated when the file says it was made
   */
  public static byte[] write(String html, String style, Instant dated, Addition addition) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(65_536);
    try (PdfBoxRenderer renderer = renderer(Paper.of(html, style))) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        addition.to(document);
        date(document, dated);
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
            (uri, type) -> isWithin(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, type) -> isWithin(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useUriResolver((base, uri) -> isWithin(uri) ? uri : null)
        .useFont(() -> font("latin-regular"), "Latin", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("latin-bold"), "Latin", 700, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-bold"), "Chinese", 700, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese All", 700, FontStyle.NORMAL, true)
        .usePdfUaAccessibility(true)
        .buildPdfRenderer();
  }

  private static boolean isWithin(String uri) {
    return uri.startsWith("data:image/png;base64,");
  }

  private static void date(PDDocument document, Instant time) {
    GregorianCalendar date = GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(date);
    document.getDocumentInformation().setModificationDate(date);
    document.setDocumentId(time.toEpochMilli());
  }

  static InputStream font(String name) {
    return TaggedPdf.class.getResourceAsStream(name + ".ttf");
  }

  /** A style sheet beside a class. */
  public static String styleBeside(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
