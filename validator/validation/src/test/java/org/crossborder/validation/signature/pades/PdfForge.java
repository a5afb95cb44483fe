// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.crossborder.validation.Examples;
import org.crossborder.validation.signature.cms.CmsForge;

/** Makes PDFs and signs them as PAdES-B, with every part open to forgery. */
public final class PdfForge {
  private PdfForge() {}

  /** One page of text; what it holds beside is for the caller to say. */
  public static byte[] document(boolean packed, Consumer<PDDocument> change) {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText("Certificate of origin BD-2026-4711: 12000 kg of jute");
        content.endText();
      }
      change.accept(document);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(
          out, packed ? CompressParameters.DEFAULT_COMPRESSION : CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static byte[] sign(byte[] pdf) {
    return sign(pdf, "ETSI.CAdES.detached", signature -> {}, CmsForge::detached);
  }

  static byte[] sign(
      byte[] pdf, String subFilter, Consumer<PDSignature> change, UnaryOperator<byte[]> cms) {
    return update(
        pdf,
        document -> {
          PDSignature signature = new PDSignature();
          signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
          signature.setSubFilter(COSName.getPDFName(subFilter));
          Calendar time = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
          time.setTimeInMillis(Examples.NOW.toEpochMilli());
          signature.setSignDate(time);
          change.accept(signature);
          return signature;
        },
        cms);
  }

  interface Signing {
    PDSignature of(PDDocument document);
  }

  private static byte[] update(byte[] pdf, Signing signing, UnaryOperator<byte[]> cms) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.addSignature(signing.of(document));
      ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(cms.apply(external.getContent().readAllBytes()));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A revision after the others, as an editor writes it. */
  static byte[] revise(byte[] pdf, Consumer<PDDocument> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      change.accept(document);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      document.saveIncremental(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
