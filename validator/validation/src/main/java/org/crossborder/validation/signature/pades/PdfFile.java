// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import static org.crossborder.validation.signature.pades.PdfRule.NO_ACTIVE_CONTENT;
import static org.crossborder.validation.signature.pades.PdfRule.READABLE;
import static org.crossborder.validation.signature.pades.PdfRule.SIGNED;
import static org.crossborder.validation.signature.pades.RefusedPdfException.require;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A PDF that was parsed within its budget, in the state of its last revision. */
final class PdfFile implements Closeable {
  private static final int MAXIMUM_SIGNATURES = 20;

  private final byte[] bytes;
  private final PDDocument document;
  private final PdfBudget budget;

  private PdfFile(byte[] bytes, PDDocument document, PdfBudget budget) {
    this.bytes = bytes;
    this.document = document;
    this.budget = budget;
  }

  static PdfFile parse(byte[] bytes) throws IOException {
    PdfBudget budget = new PdfBudget();
    budget.spendOnFile(bytes);
    return new PdfFile(bytes, new BoundedParser(bytes, budget).parse(false), budget);
  }

  byte[] bytes() {
    return bytes;
  }

  COSDocument content() {
    return document.getDocument();
  }

  COSDictionary catalog() {
    return document.getDocumentCatalog().getCOSObject();
  }

  /** Asked at the end, since the library may have taken a refusal for a missing object. */
  void requireKept() throws RefusedPdfException {
    budget.requireKept();
  }

  /** Signatures and document time-stamps, the one that covers most of the file first. */
  List<PdfSignature> signatures() throws IOException {
    require(!content().isEncrypted(), READABLE, "encrypted");
    List<COSDictionary> dictionaries = PdfObjects.dictionaries(content());
    Optional<String> active = ActiveContent.find(dictionaries);
    require(active.isEmpty(), NO_ACTIVE_CONTENT, "found", active.orElse(""));
    List<COSDictionary> found = dictionaries.stream().filter(PdfSignature::isSignature).toList();
    require(found.size() <= MAXIMUM_SIGNATURES, SIGNED, "many", MAXIMUM_SIGNATURES);
    List<PdfSignature> signatures = new ArrayList<>();
    for (COSDictionary dictionary : found) {
      signatures.add(PdfSignature.read(dictionary, bytes));
    }
    signatures.sort(Comparator.comparingInt(signature -> -signature.range().end()));
    return signatures;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
