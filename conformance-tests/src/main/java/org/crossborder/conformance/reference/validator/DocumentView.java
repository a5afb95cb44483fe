// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a trade document says of itself. */
record DocumentView(Document document) {
  private static final Map<String, String> TYPES =
      Map.of(
          "CertificateOfOrigin", "certificate-of-origin",
          "PackingList", "packing-list",
          "BillOfLading", "bill-of-lading");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** The type's id; empty if it is not known. */
  String type() {
    Element root = document.getDocumentElement();
    String expected = "urn:oasis:names:specification:ubl:schema:xsd:" + root.getLocalName() + "-2";
    return expected.equals(root.getNamespaceURI())
        ? TYPES.getOrDefault(root.getLocalName(), "")
        : "";
  }

  boolean has(String name) {
    return !all(name).isEmpty();
  }

  boolean hasPerson() {
    return all("*").stream().anyMatch(element -> element.getLocalName().endsWith("Person"));
  }

  /** The text of the root's child of this name; empty if there is none. */
  String own(String name) {
    return all(name).stream()
        .filter(element -> element.getParentNode() == document.getDocumentElement())
        .map(Element::getTextContent)
        .findFirst()
        .orElse("");
  }

  /** The text of the first element of this name; empty if there is none. */
  String text(String name) {
    return all(name).stream().map(Element::getTextContent).findFirst().orElse("");
  }

  /** The country of who issued it; empty if it does not say. */
  String origin() {
    return all("IssuingCountry").stream()
        .map(country -> country.getTextContent().strip().substring(0, 2))
        .findFirst()
        .orElse("");
  }

  boolean namesRealCountriesOnly() {
    return all("IdentificationCode").stream()
        .allMatch(code -> COUNTRIES.contains(code.getTextContent()));
  }

  /** Whether the goods items weigh what the shipment does; documents without items do. */
  boolean addsUp() {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal items = BigDecimal.ZERO;
    for (Element weight : all("GrossWeightMeasure")) {
      BigDecimal value = new BigDecimal(weight.getTextContent());
      switch (weight.getParentNode().getLocalName()) {
        case "Shipment" -> whole = whole.add(value);
        case "GoodsItem" -> items = items.add(value);
        default -> {
          // Weights of packages are in those of their goods items.
        }
      }
    }
    return !type().equals("certificate-of-origin") || whole.compareTo(items) == 0;
  }

  private List<Element> all(String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
