// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.crossborder.validation.Examples;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Both trees of a document say the same, at the same places. */
class XdmTest {
  private static final String DOCUMENT =
      """
      <?xml version="1.0"?>
      <!-- before --><?pi data?>
      <p:a xmlns:p="urn:p" xmlns="urn:d" k='v' p:k="w">text<b/>
        <b xmlns=""><c xml:id="i">x&amp;<![CDATA[<y>]]>&#x1F6A2;</c></b><!-- in -->
        <p:b xmlns:p="urn:q"   xmlns:r="urn:r"
           r:s="1" t="2">é</p:b>   <?end?>
      </p:a>
      """;

  @Test
  void theTreeIsWhatSaxonItselfBuilds() throws SaxonApiException {
    for (String document : List.of(DOCUMENT, Examples.certificate())) {
      XdmNode expected =
          Xdm.processor().newDocumentBuilder().build(new StreamSource(new StringReader(document)));
      XPathCompiler xpath = Xdm.processor().newXPathCompiler();
      xpath.declareVariable(new net.sf.saxon.s9api.QName("expected"));
      var selector =
          xpath
              .compile(
                  "deep-equal(., $expected) and deep-equal("
                      + "//*/(node-name(), in-scope-prefixes(.)!string(), @* ! name()),"
                      + "$expected//*/(node-name(), in-scope-prefixes(.)!string(), @* ! name()))")
              .load();
      selector.setContextItem(tree(document).xdm());
      selector.setVariable(new net.sf.saxon.s9api.QName("expected"), expected);
      assertThat(selector.effectiveBooleanValue()).isTrue();
      assertThat(tree(document).xdm()).hasToString(expected.toString());
    }
  }

  @Test
  void elementsStandWhereTheDomSaysTheyStand() throws SaxonApiException {
    for (String document : List.of(DOCUMENT, Examples.certificate())) {
      XmlTree tree = tree(document);
      XdmValue elements = Xdm.processor().newXPathCompiler().evaluate("//*", tree.xdm());
      Node node = tree.root();
      for (XdmItem item : elements) {
        Location location = XdmPath.locate(((XdmNode) item).getUnderlyingNode());
        assertThat(location).isEqualTo(tree.locate((Element) node));
        do {
          node = Traversal.next(node);
        } while (node != null && !(node instanceof Element));
      }
      assertThat(node).isNull();
    }
  }

  @Test
  void othersStandWhereTheirElementStands() throws SaxonApiException {
    XPathCompiler xpath = Xdm.processor().newXPathCompiler();
    XmlTree tree = tree(DOCUMENT);
    Location root = tree.locate(tree.root());
    assertThat(locate(xpath, "(//text())[1]", tree.xdm())).isEqualTo(root);
    assertThat(locate(xpath, "/", tree.xdm())).isEqualTo(root);
    assertThat(locate(xpath, "/comment()", tree.xdm())).isEqualTo(root);
    assertThat(locate(xpath, "/*/@*[2]", tree.xdm()))
        .isEqualTo(new Location(root.line(), root.column(), "/p:a/@p:k"));
  }

  private static Location locate(XPathCompiler xpath, String path, XdmNode document)
      throws SaxonApiException {
    return XdmPath.locate(((XdmNode) xpath.evaluateSingle(path, document)).getUnderlyingNode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "environment-variable('PATH')[.]",
        "available-environment-variables()",
        "doc-available('file:///etc/passwd')[.]",
        "unparsed-text-available('file:///etc/passwd')[.]"
      })
  void nothingOutsideIsSeen(String expression) throws SaxonApiException {
    assertThat(Xdm.processor().newXPathCompiler().evaluate(expression, null)).isEmpty();
  }

  private static XmlTree tree(String document) {
    return ((Accepted) new Intake(IntakeLimits.DEFAULT).read(document.getBytes(UTF_8))).tree();
  }
}
