// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;

/**
 * PDFBox's parser in memory, without its repairs of broken files, and with streams that count what
 * they cost.
 */
final class BoundedParser extends PDFParser {
  BoundedParser(byte[] pdf, PdfBudget budget) throws IOException {
    super(new RandomAccessReadBuffer(pdf));
    this.document = new BoundedDocument(this, budget);
  }

  private static final class BoundedDocument extends COSDocument {
    private final BoundedParser parser;
    private final PdfBudget budget;

    BoundedDocument(BoundedParser parser, PdfBudget budget) {
      super(IOUtils.createMemoryOnlyStreamCache(), parser);
      this.parser = parser;
      this.budget = budget;
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream =
          new BoundedStream(parser.createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
