// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.xml;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An element of a list that follows the schema, and its fields by name. */
record Fields(Element element) {
  static Fields of(Element element) {
    return new Fields(element);
  }

  List<Fields> all() {
    List<Fields> children = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(new Fields(child));
      }
    }
    return children;
  }

  List<Fields> all(String name) {
    return all().stream().filter(child -> child.is(ListNames.TSL, name)).toList();
  }

  /** The fields {@code name} within the field {@code list}, which may be absent. */
  List<Fields> all(String list, String name) {
    return field(list).map(fields -> fields.all(name)).orElse(List.of());
  }

  Optional<Fields> field(String name) {
    return all(name).stream().findFirst();
  }

  /** A field that the schema requires. */
  Fields required(String name) {
    return field(name)
        .orElseThrow(() -> new IllegalStateException("The schema lets " + name + " be absent"));
  }

  boolean signed() {
    return all().stream().anyMatch(child -> child.is(ListNames.DSIG, "Signature"));
  }

  boolean is(String namespace, String name) {
    return name.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
  }

  String name() {
    return element.getLocalName();
  }

  /** The name in James Clark's notation. */
  String qualifiedName() {
    return "{" + element.getNamespaceURI() + "}" + element.getLocalName();
  }

  String attribute(String name) {
    return element.getAttribute(name);
  }

  String text() {
    return element.getTextContent().strip();
  }

  String text(String name) {
    return required(name).text();
  }

  @Nullable String optionalText(String name) {
    return field(name).map(Fields::text).orElse(null);
  }

  /** A date and time; the standard wants UTC, other offsets are understood. */
  Instant time() {
    return OffsetDateTime.parse(text()).toInstant();
  }

  Instant time(String name) {
    return required(name).time();
  }

  List<MultilingualText> texts(String list) {
    return all(list, "Name").stream().map(Fields::multilingualText).toList();
  }

  List<MultilingualUri> uris(String list) {
    return all(list, "URI").stream().map(Fields::multilingualUri).toList();
  }

  MultilingualText multilingualText() {
    return new MultilingualText(language(), text());
  }

  MultilingualUri multilingualUri() {
    return new MultilingualUri(language(), text());
  }

  String language() {
    return element.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
  }
}
