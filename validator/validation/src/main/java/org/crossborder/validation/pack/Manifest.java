// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Steps through the elements of a manifest. */
public final class Manifest {
  private static final String NAMESPACE = "urn:crossborder:validation:pack:1";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";
  private static final String XMLNS = "http://www.w3.org/2000/xmlns/";

  private Manifest() {}

  /** The children of this name, in their order. */
  public static List<Element> children(Element parent, String name) {
    return Stream.iterate(parent.getFirstChild(), node -> node != null, Node::getNextSibling)
        .filter(node -> NAMESPACE.equals(node.getNamespaceURI()))
        .filter(node -> name.equals(node.getLocalName()))
        .map(Element.class::cast)
        .toList();
  }

  /** One attribute of each child of this name. */
  public static List<String> values(Element parent, String name, String attribute) {
    return children(parent, name).stream().map(child -> child.getAttribute(attribute)).toList();
  }

  /** The languages, as tags, that a text is given in. */
  public static List<String> languages(Element parent, String name) {
    return children(parent, name).stream().map(child -> child.getAttributeNS(XML, "lang")).toList();
  }

  /** A text in each language that it is given in. */
  static Text text(Element parent, String name) {
    Map<Language, String> texts = new EnumMap<>(Language.class);
    for (Element child : children(parent, name)) {
      Language.of(child.getAttributeNS(XML, "lang"))
          .ifPresent(language -> texts.putIfAbsent(language, child.getTextContent().strip()));
    }
    return Text.of(texts);
  }

  /** The period that an element's dates say. */
  public static Validity validity(Element element) {
    return new Validity(
        LocalDate.parse(element.getAttribute("validFrom")),
        element.hasAttribute("validTo") ? LocalDate.parse(element.getAttribute("validTo")) : null);
  }

  /** What the prefixes stand for at this element. */
  public static Map<String, String> namespaces(Element at) {
    Map<String, String> found = new HashMap<>();
    for (Node node = at; node instanceof Element element; node = node.getParentNode()) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        if (XMLNS.equals(attribute.getNamespaceURI()) && "xmlns".equals(attribute.getPrefix())) {
          found.putIfAbsent(attribute.getLocalName(), attribute.getValue());
        }
      }
    }
    return found;
  }
}
