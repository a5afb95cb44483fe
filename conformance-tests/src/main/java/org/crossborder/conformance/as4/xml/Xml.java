// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Bytes to XML and back; no document type, no entity and nothing from outside is ever read. */
public final class Xml {
  private static final DocumentBuilderFactory FACTORY = hardened();

  static {
    Init.init();
  }

  private Xml() {}

  /**
   * Reads a document.
   *
   * @throws IOException if it is not well-formed, or has a document type
   */
  public static Document parse(byte[] bytes) throws IOException {
    try {
      DocumentBuilder builder;
      synchronized (FACTORY) {
        builder = FACTORY.newDocumentBuilder();
      }
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(bytes));
    } catch (SAXException notXml) {
      throw new IOException("Not XML as AS4 allows it: " + notXml.getMessage(), notXml);
    } catch (ParserConfigurationException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** An element from a template of ours; the prefixes of {@link Namespaces} are known in it. */
  public static Element fragment(String template) {
    String text = template.replaceAll(">\\s+<", "><").strip();
    String wrapped = "<wrap" + Namespaces.declarations() + ">" + text + "</wrap>";
    try {
      Document document = parse(wrapped.getBytes(StandardCharsets.UTF_8));
      Element wrapper = document.getDocumentElement();
      return parse(canonical((Element) wrapper.getFirstChild(), "")).getDocumentElement();
    } catch (IOException broken) {
      throw new IllegalArgumentException("A template is not XML: " + text, broken);
    }
  }

  /** Puts a template's element into {@code parent}, before {@code next} or at the end. */
  public static Element insert(Element parent, String template, @Nullable Node next) {
    Node node = parent.getOwnerDocument().importNode(fragment(template), true);
    return (Element) parent.insertBefore(node, next);
  }

  /** The document as bytes, canonical and in UTF-8. */
  public static byte[] bytes(Document document) {
    return canonicalize(
        Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS, document.getDocumentElement(), "");
  }

  /** The element after Exclusive XML Canonicalization, with its InclusiveNamespaces. */
  public static byte[] canonical(Element element, String inclusivePrefixes) {
    return canonicalize(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS, element, inclusivePrefixes);
  }

  /** A copy of an element in a document of its own. */
  public static Element copy(Element element) {
    try {
      return parse(canonical(element, "")).getDocumentElement();
    } catch (IOException impossible) {
      throw new IllegalStateException("Canonical XML is not XML", impossible);
    }
  }

  /** A value for a template. */
  public static String escape(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static byte[] canonicalize(String algorithm, Element element, String prefixes) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Canonicalizer canonicalizer = Canonicalizer.getInstance(algorithm);
      if (prefixes.isEmpty()) {
        canonicalizer.canonicalizeSubtree(element, out);
      } else {
        canonicalizer.canonicalizeSubtree(element, prefixes, out);
      }
      return out.toByteArray();
    } catch (XMLSecurityException fault) {
      throw new IllegalStateException("Canonicalization is missing", fault);
    }
  }

  private static DocumentBuilderFactory hardened() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      return factory;
    } catch (ParserConfigurationException fault) {
      throw new IllegalStateException("The JDK's XML parser cannot be hardened", fault);
    }
  }
}
