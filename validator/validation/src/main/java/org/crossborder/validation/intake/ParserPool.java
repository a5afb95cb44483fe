// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Hardened parsers that are used again, since making one takes as long as reading a short document;
 * thread-safe. A parser remembers every name that it ever read: so it is given up after {@value
 * #MOST_BYTES} bytes, and after a document that it could not read to the end.
 */
final class ParserPool {
  private static final int MOST_BYTES = 1 << 20;
  private static final String LEXICAL_HANDLER = "http://xml.org/sax/properties/lexical-handler";

  private static final DefaultHandler2 NOBODY = new DefaultHandler2();

  private record Parser(XMLReader reader, long bytes) {}

  private final IntakeLimits limits;
  private final BlockingQueue<Parser> idle =
      new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

  ParserPool(IntakeLimits limits) {
    this.limits = limits;
  }

  /** Sends the events of a document to a handler, which is forgotten afterwards. */
  void parse(byte[] document, DefaultHandler2 handler) throws SAXException, IOException {
    Parser parser = take();
    XMLReader reader = parser.reader();
    give(reader, handler);
    reader.parse(new InputSource(new ByteArrayInputStream(document)));
    giveBack(new Parser(reader, parser.bytes() + document.length));
  }

  private Parser take() {
    @Nullable Parser parser = idle.poll();
    return parser == null ? new Parser(HardenedParser.reader(limits), 0) : parser;
  }

  private void giveBack(Parser parser) throws SAXException {
    if (parser.bytes() < MOST_BYTES) {
      give(parser.reader(), NOBODY);
      idle.offer(parser);
    }
  }

  private static void give(XMLReader reader, DefaultHandler2 handler) throws SAXException {
    reader.setContentHandler(handler);
    reader.setErrorHandler(handler);
    reader.setProperty(LEXICAL_HANDLER, handler);
  }
}
