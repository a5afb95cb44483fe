// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A document of elements, attributes and text as bytes: what the platform's identity transformation
 * writes, at a fraction of its cost. A namespace is declared where it first counts, and not again
 * below. Each character stands for itself but for those that a parser would change; what no XML can
 * hold becomes U+FFFD.
 */
final class EnvelopePrinter {
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final int USUAL = 10_240;

  private final StringBuilder out = new StringBuilder(USUAL).append(DECLARATION);

  private EnvelopePrinter() {}

  /** What a prefix stands for, as of an element. */
  private record Scope(String prefix, String namespace, @Nullable Scope outer) {
    static final Scope NONE = new Scope("", "", null);

    boolean has(String wanted, String meaning) {
      for (Scope scope = this; scope != null; scope = scope.outer) {
        if (scope.prefix.equals(wanted)) {
          return scope.namespace.equals(meaning);
        }
      }
      return wanted.equals(XMLConstants.XML_NS_PREFIX);
    }
  }

  /** UTF-8, with XML declaration, without added white space. */
  static byte[] print(Document document) {
    EnvelopePrinter printer = new EnvelopePrinter();
    printer.element(document.getDocumentElement(), Scope.NONE);
    return printer.out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void element(Element element, Scope outer) {
    out.append('<').append(element.getNodeName());
    Map<String, String> attributes = new LinkedHashMap<>();
    Scope scope = attributes(element, outer, attributes);
    attributes.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value, true);
          out.append('"');
        });
    Node child = element.getFirstChild();
    if (child == null) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (; child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        element(inner, scope);
      } else if (child instanceof Text text) {
        escape(text.getData(), false);
      } else {
        throw new IllegalArgumentException("An envelope holds no " + child.getNodeName());
      }
    }
    out.append("</").append(element.getNodeName()).append('>');
  }

  /** Declarations first; then the attributes; last, what neither has declared of the element. */
  private static Scope attributes(Element element, Scope outer, Map<String, String> attributes) {
    Scope scope = outer;
    NamedNodeMap all = element.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (isDeclaration(attribute)) {
        String name = attribute.getLocalName();
        String prefix = name.equals(XMLConstants.XMLNS_ATTRIBUTE) ? "" : name;
        scope = declare(prefix, attribute.getValue(), scope, attributes);
      }
    }
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (!isDeclaration(attribute)) {
        String namespace = attribute.getNamespaceURI();
        if (namespace != null) {
          scope = declare(prefix(attribute), namespace, scope, attributes);
        }
        attributes.put(attribute.getName(), attribute.getValue());
      }
    }
    String namespace = element.getNamespaceURI();
    return declare(prefix(element), namespace == null ? "" : namespace, scope, attributes);
  }

  private static boolean isDeclaration(Attr attribute) {
    return XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI());
  }

  private static String prefix(Node node) {
    return node.getPrefix() == null ? "" : node.getPrefix();
  }

  private static Scope declare(
      String prefix, String namespace, Scope scope, Map<String, String> attributes) {
    if (scope.has(prefix, namespace)) {
      return scope;
    }
    attributes.put(prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, namespace);
    return new Scope(prefix, namespace, scope);
  }

  private void escape(String text, boolean attribute) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String instead = instead(text, i, attribute);
      if (instead != null) {
        out.append(text, from, i).append(instead);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  /** Null: the character itself. */
  private static @Nullable String instead(String text, int at, boolean attribute) {
    char c = text.charAt(at);
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      case '"' -> attribute ? "&quot;" : null;
      case '\n' -> attribute ? "&#10;" : null;
      case '\t' -> attribute ? "&#9;" : null;
      default -> isOfXml(text, at, c) ? null : "\uFFFD";
    };
  }

  /** XML 1.0, production 2. */
  private static boolean isOfXml(String text, int at, char c) {
    if (c < 0xD800) {
      return c >= ' ';
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return c < 0xFFFE;
  }
}
