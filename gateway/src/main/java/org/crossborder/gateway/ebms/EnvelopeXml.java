// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Envelopes from bytes and to bytes: no DTD, nothing fetched, bounded depth and attributes. */
public final class EnvelopeXml {
  private static final int USUAL_DEPTH = 40;
  private static final Map<Integer, Reused<DocumentBuilder>> BUILDERS = new ConcurrentHashMap<>();

  private EnvelopeXml() {}

  /** Parses an envelope; what is no well-formed XML without DTD is refused with EBMS:0009. */
  public static Document parse(byte[] bytes) throws MessageRefused {
    return parse(bytes, USUAL_DEPTH);
  }

  /**
   * The same, with a bound of its own.
   *
   * @param depth of elements in one another; what goes deeper is refused with EBMS:0009
   */
  public static Document parse(byte[] bytes, int depth) throws MessageRefused {
    Reused<DocumentBuilder> builders = builders(depth);
    DocumentBuilder builder = builders.take();
    try {
      Document parsed = builder.parse(new ByteArrayInputStream(bytes));
      builders.giveBack(builder); // one that has stopped at an error is not used again
      return parsed;
    } catch (SAXException e) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER, "The SOAP part cannot be read as XML: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER, "The SOAP part is not the UTF-8 it says it is.", e);
    }
  }

  /** An empty document to print into. */
  public static Document empty() {
    Reused<DocumentBuilder> builders = builders(USUAL_DEPTH);
    DocumentBuilder builder = builders.take();
    Document empty = builder.newDocument();
    builders.giveBack(builder);
    return empty;
  }

  /** The bytes of a document: UTF-8, with XML declaration, without added white space. */
  public static byte[] print(Document document) {
    return EnvelopePrinter.print(document);
  }

  private static Reused<DocumentBuilder> builders(int depth) {
    return BUILDERS.computeIfAbsent(depth, bound -> new Reused<>(() -> builder(bound)));
  }

  private static DocumentBuilder builder(int depth) {
    try {
      DocumentBuilder builder = hardened(depth).newDocumentBuilder();
      builder.setErrorHandler(new Strict());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DocumentBuilderFactory hardened(int depth) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      // All of an envelope is read anyway.
      factory.setFeature("http://apache.org/xml/features/dom/defer-node-expansion", false);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setAttribute("jdk.xml.maxElementDepth", Integer.toString(depth));
      factory.setAttribute("jdk.xml.elementAttributeLimit", "50");
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Every error stops; nothing goes to standard error. */
  private static final class Strict implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) {}

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
