// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;

/**
 * Appends revisions that hold a signature or a time-stamp; what is there already is not touched.
 */
final class PdfRevision {
  private static final int ROOM = 32_768;

  private PdfRevision() {}

  /** Makes the contents of a signature from the octets that it covers. */
  @FunctionalInterface
  interface Signing {
    byte[] sign(byte[] covered) throws IOException, InterruptedException;
  }

  static byte[] signed(byte[] pdf, Instant claimed, Signing signing)
      throws IOException, InterruptedException {
    return append(pdf, COSName.SIG, PdfSignature.CADES, claimed, signing);
  }

  static byte[] timestamped(byte[] pdf, Signing signing) throws IOException, InterruptedException {
    return append(pdf, COSName.DOC_TIME_STAMP, PdfSignature.TIMESTAMP, null, signing);
  }

  private static byte[] append(
      byte[] pdf, COSName type, String subFilter, @Nullable Instant claimed, Signing signing)
      throws IOException, InterruptedException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      PDSignature signature = new PDSignature();
      signature.setType(type);
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(subFilter));
      if (claimed != null) {
        signature.setSignDate(GregorianCalendar.from(claimed.atZone(ZoneOffset.UTC)));
      }
      document.addSignature(signature, options);
      ExternalSigningSupport external = document.saveIncrementalForExternalSigning(out);
      external.setSignature(signing.sign(external.getContent().readAllBytes()));
    }
    return out.toByteArray();
  }
}
