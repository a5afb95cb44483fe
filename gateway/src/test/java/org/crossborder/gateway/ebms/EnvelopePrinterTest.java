// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The printer writes what the platform's identity transformation writes, and reads back the same.
 */
class EnvelopePrinterTest {
  private static final String[] NAMESPACES = {"urn:a", "urn:b", "urn:c", Namespaces.EB};
  private static final String[] PREFIXES = {"a", "b", "c", ""};
  private static final String[] TEXTS = {
    "", " ", "plain", "a & b < c > d", "\"quoted\" 'too'", "two\nlines\tand a tab", "Ünï 한국 ব"
  };

  static Stream<Document> documents() {
    return IntStream.range(0, 300).mapToObj(seed -> document(new Random(seed)));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void asTheIdentityTransformation(Document document) throws Exception {
    assertThat(new String(EnvelopeXml.print(document), UTF_8)).isEqualTo(transformed(document));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\rb", "\u0085\u2028", "\uD83D\uDE00", "\u007F", "]]>", "\uFFFD\uE000"})
  void everyCharacterComesBack(String text) throws Exception {
    Document document = with(text);
    Element read = EnvelopeXml.parse(EnvelopeXml.print(document)).getDocumentElement();
    assertThat(read.getTextContent()).isEqualTo(text);
    assertThat(read.getAttribute("t")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u001F", "\uFFFE", "\uD83D", "\uDE00"})
  void whatNoXmlCanHoldIsReplaced(String text) throws Exception {
    Element read = EnvelopeXml.parse(EnvelopeXml.print(with(text))).getDocumentElement();
    assertThat(read.getTextContent()).isEqualTo("\uFFFD");
  }

  @Test
  void aNamespaceIsDeclaredOnceAndWhereItIsNotDeclaredAtAll() {
    Document document = EnvelopeXml.empty();
    Element root = document.createElementNS("urn:a", "a:root");
    document.appendChild(root);
    Element inner = document.createElementNS("urn:a", "a:inner");
    inner.setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:a", "urn:a");
    inner.setAttributeNS("urn:b", "b:x", "1");
    inner.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", "en");
    root.appendChild(inner);
    assertThat(new String(EnvelopeXml.print(document), UTF_8))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<a:root xmlns:a=\"urn:a\">"
                + "<a:inner xmlns:b=\"urn:b\" b:x=\"1\" xml:lang=\"en\"/></a:root>");
  }

  private static Document with(String text) {
    Document document = EnvelopeXml.empty();
    Element root = document.createElementNS(null, "root");
    document.appendChild(root);
    root.setAttributeNS(null, "t", text);
    root.setTextContent(text);
    return document;
  }

  private static Document document(Random random) {
    Document document = EnvelopeXml.empty();
    document.appendChild(element(document, random, 0));
    return document;
  }

  private static Element element(Document document, Random random, int depth) {
    int space = random.nextInt(depth == 0 ? 3 : NAMESPACES.length); // the root declares its own
    String prefix = PREFIXES[space];
    Element element =
        document.createElementNS(
            NAMESPACES[space], (prefix.isEmpty() ? "" : prefix + ":") + "e" + random.nextInt(3));
    if (depth == 0 || random.nextBoolean()) {
      int declared = depth == 0 ? space : random.nextInt(3);
      element.setAttributeNS(
          XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + PREFIXES[declared], NAMESPACES[declared]);
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      int of = random.nextInt(3);
      String text = TEXTS[random.nextInt(TEXTS.length)];
      if (random.nextBoolean()) {
        element.setAttributeNS(null, "x" + i, text);
      } else {
        element.setAttributeNS(NAMESPACES[of], PREFIXES[of] + ":y" + i, text);
      }
    }
    for (int i = random.nextInt(4); i > 0 && depth < 5; i--) {
      if (random.nextInt(3) == 0) {
        element.appendChild(document.createTextNode(TEXTS[1 + random.nextInt(TEXTS.length - 1)]));
      } else {
        element.appendChild(element(document, random, depth + 1));
      }
    }
    return element;
  }

  private static String transformed(Document document) throws Exception {
    Transformer printer = TransformerFactory.newDefaultInstance().newTransformer();
    printer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
    printer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printer.transform(new DOMSource(document), new StreamResult(bytes));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + bytes.toString(UTF_8);
  }
}
