// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What becomes of a document when elements are left out, repeated and given other values: the same
 * for the same seed, and often still valid against its schema.
 */
public final class Variations {
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          "7",
          "0.0000001",
          "99999999999999999999999999.99",
          " 12.50 ",
          "true",
          "1-9",
          "9-1",
          "4294967296-1",
          "KRPUS",
          "TO ORDER",
          "2026-01-01Z",
          "2026-12-31+06:00",
          "1999-01-01",
          "4",
          "380",
          "XX");
  private static final List<String> UNITS = List.of("KGM", "TNE", "LBR", "XXX", "MTQ", "C62");
  private static final List<String> CURRENCIES = List.of("USD", "EUR", "KRW");

  private final byte[] original;
  private final Random random;

  public Variations(byte[] original, long seed) {
    this.original = original;
    this.random = new Random(seed);
  }

  public byte[] next() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(original));
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      NodeList elements = document.getElementsByTagName("*");
      if (elements.getLength() > 1) {
        change((Element) elements.item(1 + random.nextInt(elements.getLength() - 1)));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TransformerFactory.newDefaultInstance()
        .newTransformer()
        .transform(new DOMSource(document), new StreamResult(out));
    return out.toByteArray();
  }

  private void change(Element element) {
    switch (random.nextInt(4)) {
      case 0 -> element.getParentNode().removeChild(element);
      case 1 -> element.getParentNode().insertBefore(element.cloneNode(true), element);
      case 2 -> revalue(element);
      default -> remeasure(element);
    }
  }

  private void revalue(Element element) {
    if (element.getElementsByTagName("*").getLength() == 0) {
      element.setTextContent(any(VALUES));
    }
  }

  private void remeasure(Element element) {
    if (element.hasAttribute("unitCode")) {
      element.setAttribute("unitCode", any(UNITS));
    }
    if (element.hasAttribute("currencyID")) {
      element.setAttribute("currencyID", any(CURRENCIES));
    }
  }

  private String any(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
