// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reading DOM elements by namespace and local name, children only, never by a deep search. */
public final class Dom {
  private static final String WHITE_SPACE = " \t\r\n";

  private Dom() {}

  /** All child elements, in order. */
  public static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** The child elements with this name, in order. */
  public static List<Element> children(Element parent, String namespace, String localName) {
    return children(parent).stream().filter(e -> is(e, namespace, localName)).toList();
  }

  /** The only child element with this name; several are an error of the sender. */
  public static Optional<Element> child(Element parent, String namespace, String localName)
      throws MessageRefused {
    List<Element> found = children(parent, namespace, localName);
    if (found.size() > 1) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER,
          parent.getLocalName() + " has more than one " + localName + ".");
    }
    return found.stream().findFirst();
  }

  /** The only child element with this name, which must be there. */
  public static Element required(Element parent, String namespace, String localName)
      throws MessageRefused {
    return child(parent, namespace, localName)
        .orElseThrow(
            () ->
                new MessageRefused(
                    ErrorCode.INVALID_HEADER,
                    parent.getLocalName() + " has no " + localName + "."));
  }

  public static boolean is(Element element, String namespace, String localName) {
    return localName.equals(element.getLocalName()) && namespace.equals(element.getNamespaceURI());
  }

  /** For a person to find it: the local name, after the namespace if there is one. */
  static String name(Element element) {
    String namespace = element.getNamespaceURI();
    return (namespace == null ? "" : "{" + namespace + "}") + element.getLocalName();
  }

  /** The trimmed text of an element that has no child elements. */
  public static String text(Element element) throws MessageRefused {
    if (!children(element).isEmpty()) {
      throw new MessageRefused(
          ErrorCode.INVALID_HEADER, element.getLocalName() + " holds elements instead of text.");
    }
    return stripped(element.getTextContent());
  }

  /** Without the white space of XML around it; other characters are the sender's, spaces or not. */
  static String stripped(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && WHITE_SPACE.indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && WHITE_SPACE.indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    return text.substring(from, to);
  }

  /** An attribute without namespace, if it is there. */
  public static Optional<String> attribute(Element element, String name) {
    return element.hasAttributeNS(null, name)
        ? Optional.of(element.getAttributeNS(null, name))
        : Optional.empty();
  }
}
