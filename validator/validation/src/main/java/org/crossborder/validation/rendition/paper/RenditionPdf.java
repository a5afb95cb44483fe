// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.report.pdf.TaggedPdf;

/**
 * Writes a rendition as a tagged PDF that brings the signed bytes with it, as a file within (ISO
 * 32000-2, 7.11.4 and 14.13: an associated file, the source of what is shown). How it was printed
 * stands in the file, so that anybody can print it again and compare.
 */
public final class RenditionPdf {
  static final String ORIGINAL = "original.xml";
  static final String LANGUAGE = "CrossborderLanguage";
  static final String ADDRESS = "CrossborderAddress";

  private static final String STYLE = TaggedPdf.styleBeside(RenditionPdf.class, "paper.css");

  private RenditionPdf() {}

  /**
   * The PDF of a document, which need not be valid; the same arguments make the same file.
   *
   * @return empty if the bytes are no XML that the validator would read
   */
  public static Optional<byte[]> write(byte[] document, DocumentTypes types, Printing printing) {
    return RenditionHtml.write(document, types, printing)
        .map(
            page ->
                TaggedPdf.write(
                    page, STYLE, printing.at(), pdf -> complete(pdf, document, printing)));
  }

  private static void complete(PDDocument pdf, byte[] document, Printing printing)
      throws IOException {
    PDDocumentInformation information = pdf.getDocumentInformation();
    information.setCustomMetadataValue(LANGUAGE, printing.language().code());
    URI address = printing.address();
    if (address != null) {
      information.setCustomMetadataValue(ADDRESS, address.toString());
    }
    attach(pdf, document, printing);
  }

  private static void attach(PDDocument pdf, byte[] document, Printing printing)
      throws IOException {
    PDEmbeddedFile file =
        new PDEmbeddedFile(pdf, new ByteArrayInputStream(document), COSName.FLATE_DECODE);
    file.setSubtype("text/xml");
    file.setSize(document.length);
    file.setModDate(GregorianCalendar.from(printing.at().atZone(ZoneOffset.UTC)));
    PDComplexFileSpecification specification = new PDComplexFileSpecification();
    specification.setFile(ORIGINAL);
    specification.setFileUnicode(ORIGINAL);
    specification.setEmbeddedFile(file);
    specification.setEmbeddedFileUnicode(file);
    COSDictionary entry = specification.getCOSObject();
    entry.setName("AFRelationship", "Source");
    PDEmbeddedFilesNameTreeNode names = new PDEmbeddedFilesNameTreeNode();
    names.setNames(Map.of(ORIGINAL, specification));
    PDDocumentNameDictionary tree = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
    tree.setEmbeddedFiles(names);
    pdf.getDocumentCatalog().setNames(tree);
    pdf.getDocumentCatalog()
        .getCOSObject()
        .setItem(COSName.getPDFName("AF"), new COSArray(List.of(entry)));
  }
}
