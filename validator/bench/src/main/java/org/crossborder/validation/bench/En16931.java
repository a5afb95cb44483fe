// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.crossborder.validation.schematron.Compilation;
import org.crossborder.validation.schematron.Compilation.Done;
import org.crossborder.validation.schematron.CompiledSchema;
import org.crossborder.validation.schematron.Schema;
import org.crossborder.validation.schematron.SchematronCompiler;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The rules of EN 16931 for UBL, of which CEN publishes the stylesheet that ISO's skeleton made.
 * Our compiler wants the Schematron: it is read back from the stylesheet, where each rule is a
 * template, and each assertion a choice.
 */
final class En16931 {
  private static final String FILE =
      "/external/schematron/1.3.14.2/ubl/EN16931-UBL-validation.xslt";
  private static final String XSL = "http://www.w3.org/1999/XSL/Transform";
  private static final String SVRL = "http://purl.oclc.org/dsdl/svrl";
  private static final String SCHEMATRON = "http://purl.oclc.org/dsdl/schematron";

  private En16931() {}

  static byte[] stylesheet() {
    try (InputStream in = Objects.requireNonNull(En16931.class.getResourceAsStream(FILE))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same rules by our compiler. */
  static CompiledSchema compiled() {
    Compilation<Schema> schema =
        SchematronCompiler.read("EN16931-UBL.sch", Serialized.of(schematron()));
    return done(SchematronCompiler.compile(done(schema)));
  }

  private static <T> T done(Compilation<T> compilation) {
    if (compilation instanceof Done<T> done) {
      return done.result();
    }
    throw new IllegalStateException(compilation.toString());
  }

  private static Document schematron() {
    Document stylesheet = parsed(stylesheet());
    Document schema =
        parsed("<schema xmlns='%s' queryBinding='xslt2'/>".formatted(SCHEMATRON).getBytes(UTF_8));
    Element root = schema.getDocumentElement();
    for (Element prefix : all(stylesheet, SVRL, "ns-prefix-in-attribute-values")) {
      Element ns = add(root, "ns");
      ns.setAttribute("prefix", prefix.getAttribute("prefix"));
      ns.setAttribute("uri", prefix.getAttribute("uri"));
    }
    Map<String, Element> patterns = new LinkedHashMap<>();
    for (Element fired : all(stylesheet, SVRL, "fired-rule")) {
      Element template = (Element) fired.getParentNode();
      rule(
          template,
          patterns.computeIfAbsent(template.getAttribute("mode"), m -> add(root, "pattern")));
    }
    return schema;
  }

  private static void rule(Element template, Element pattern) {
    Element rule = add(pattern, "rule");
    rule.setAttribute("context", template.getAttribute("match"));
    for (Element child : children(template)) {
      if (child.getLocalName().equals("variable")) {
        Element let = add(rule, "let");
        let.setAttribute("name", child.getAttribute("name"));
        let.setAttribute("value", child.getAttribute("select"));
      } else if (child.getLocalName().equals("choose")) {
        assertion(all(child, SVRL, "failed-assert").get(0), rule);
      }
    }
  }

  private static void assertion(Element failed, Element rule) {
    Element assertion = add(rule, "assert");
    assertion.setAttribute("test", failed.getAttribute("test"));
    for (Element attribute : all(failed, XSL, "attribute")) {
      String value = attribute.getTextContent();
      switch (attribute.getAttribute("name")) {
        case "id" -> assertion.setAttribute("id", value);
        case "flag" -> assertion.setAttribute("role", value.equals("fatal") ? "error" : value);
        default -> {}
      }
    }
    assertion.setTextContent(all(failed, SVRL, "text").get(0).getTextContent());
  }

  private static Element add(Element parent, String name) {
    return (Element)
        parent.appendChild(parent.getOwnerDocument().createElementNS(SCHEMATRON, name));
  }

  private static List<Element> children(Element parent) {
    return elements(parent.getChildNodes());
  }

  private static List<Element> all(Document document, String namespace, String name) {
    return elements(document.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> all(Element element, String namespace, String name) {
    return elements(element.getElementsByTagNameNS(namespace, name));
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .<Node>mapToObj(nodes::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private static Document parsed(byte[] bytes) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
