// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A page of HTML as a tagged PDF (ISO 14289-1) that carries its fonts, {@code Latin} and {@code
 * Chinese}. Nothing is loaded from anywhere while it is made.
 */
public final class Paper {
  static {
    XRLog.setLoggingEnabled(false);
  }

  private Paper() {}

  /**
   * Writes it; the same page of the same time is the same file.
   *
   * @param html well-formed XML; its style knows the fonts
   * @param at the time that the file says it was made
   */
  public static byte[] write(String html, Instant at) throws IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(262_144);
    try (PdfBoxRenderer renderer = renderer(page(html))) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        dated(document, at);
        document.save(pdf);
      }
    }
    return pdf.toByteArray();
  }

  private static PdfBoxRenderer renderer(Document page) {
    return new PdfRendererBuilder()
        .withW3cDocument(page, null)
        .withProducer("Crossborder conformance-tests")
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
        .useExternalResourceAccessControl(
            (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
        .useUriResolver((base, uri) -> null)
        .useFont(() -> font("latin-regular"), "Latin", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("latin-bold"), "Latin", 700, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese", 400, FontStyle.NORMAL, true)
        .useFont(() -> font("chinese-regular"), "Chinese", 700, FontStyle.NORMAL, true)
        .usePdfUaAccessibility(true)
        .buildPdfRenderer();
  }

  private static Document page(String html) throws IOException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      String page = html.substring(html.indexOf("<html"));
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same report is the same file, whenever it is written. */
  private static void dated(PDDocument document, Instant time) {
    GregorianCalendar date = GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(date);
    document.getDocumentInformation().setModificationDate(date);
    document.setDocumentId(time.toEpochMilli());
  }

  private static InputStream font(String name) {
    return Objects.requireNonNull(Paper.class.getResourceAsStream("font/" + name + ".ttf"), name);
  }
}
