// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The page for people, laid out for paper. */
final class Paper {
  private Paper() {}

  static Document of(String html, String sheet) {
    Document page = parse(html.substring(html.indexOf("<html")));
    Element style = (Element) page.getElementsByTagName("style").item(0);
    style.setTextContent(sheet);
    Element head = (Element) style.getParentNode();
    describe(head, "description");
    describe(head, "subject");
    return page;
  }

  /** What a tagged PDF has to say of itself. */
  private static void describe(Element head, String name) {
    Element meta = head.getOwnerDocument().createElement("meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", title(head.getOwnerDocument()));
    head.appendChild(meta);
  }

  private static String title(Document page) {
    return page.getElementsByTagName("title").item(0).getTextContent();
  }

  private static Document parse(String page) {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
