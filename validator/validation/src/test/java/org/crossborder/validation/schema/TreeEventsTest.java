// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.sax.SAXSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.crossborder.validation.Examples;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What is told as events is found as it is where the platform walks over the tree by itself. */
class TreeEventsTest {
  private static final Pattern FIELD = Pattern.compile("<(cbc:\\w+)[^>]*>[^<]*</\\1>");
  private static final String CURRENT_ELEMENT =
      "http://apache.org/xml/properties/dom/current-element-node";
  private static final String NUMBER = "<cbc:ID>";

  private static Schema schema;
  private static ValidatorPool pool;

  private interface CurrentElement {
    Element get() throws SAXException;
  }

  private record Error(String message, Element element) {}

  @BeforeAll
  static void compile() throws Exception {
    Packs packs = Packs.builtIn();
    XmlTree tree = tree(Examples.certificate());
    schema =
        SchemaCompiler.compile(
            List.of(packs.schema(packs.types().of(tree).orElseThrow()).orElseThrow()));
    pool = new ValidatorPool(schema);
  }

  @Test
  void everyFieldLeftOutDoubledOrSpoiledIsFoundAlike() throws Exception {
    String example = Examples.certificate();
    int found = 0;
    for (Matcher field = FIELD.matcher(example); field.find(); ) {
      String before = example.substring(0, field.start());
      String after = example.substring(field.end());
      found += compare(before + after);
      found += compare(before + field.group() + field.group() + after);
      found += compare(before + field.group().replace("<cbc", "<cbc:No/><cbc") + after);
      found += compare(before + field.group().replaceAll(">[^<]*<", ">?<") + after);
    }
    assertThat(found).isGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<cbc:ID schemeNo='1' b='2' xml:lang='?'>",
        "<cbc:ID xmlns:other='urn:other' other:a='1' xmlns:x='urn:x' x:b='2'>",
        "<cbc:ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:type='cbc:NoType'>",
        "<cbc:ID xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'>",
        "<ID xmlns=''/><cbc:ID>",
        "<ID xmlns='urn:other'/><cbc:ID>",
        "text<cbc:ID>",
        "<![CDATA[text]]><!-- remark --><?instruction?><cbc:ID>",
      })
  void whatMayStandInATagIsFoundAlike(String tag) throws Exception {
    assertThat(compare(Examples.certificate().replaceFirst(NUMBER, tag))).isPositive();
  }

  @Test
  void textLongerThanAnyBufferIsFoundAlike() throws Exception {
    String longText = " a  b\n".repeat(3_000);
    String date = "<cbc:IssueDate>";
    assertThat(compare(Examples.certificate().replaceFirst(date, date + longText))).isPositive();
  }

  @Test
  void aDocumentLeavesNothingForTheNext() throws Exception {
    String example = Examples.certificate();
    String spoiled = example.replaceFirst(NUMBER, "<cbc:ID b='1'><cbc:No/>");
    List<?> first = pool.findings(tree(spoiled));
    assertThat(first).isNotEmpty();
    for (int i = 0; i < 3; i++) {
      assertThat(pool.findings(tree(example))).isEmpty();
      assertThat(pool.findings(tree(spoiled))).hasSameSizeAs(first);
    }
  }

  private static int compare(String document) throws Exception {
    XmlTree tree = tree(document);
    Validator byTheTree = schema.newValidator();
    List<Error> expected =
        errors(
            byTheTree,
            new DOMSource(tree.document()),
            () -> (Element) byTheTree.getProperty(CURRENT_ELEMENT));
    TreeEvents events = new TreeEvents(tree.infoset());
    Source told = new SAXSource(events, new InputSource());
    assertThat(errors(schema.newValidator(), told, () -> element(tree, events.current())))
        .isEqualTo(expected);
    assertThat(pool.findings(tree)).hasSameSizeAs(SchemaValidation.findings(tree, schema));
    return expected.size();
  }

  private static Element element(XmlTree tree, int node) {
    int before = 0;
    for (int i = 0; i < node; i++) {
      before += tree.infoset().isElement(i) ? 1 : 0;
    }
    return tree.elements().get(before);
  }

  private static List<Error> errors(Validator validator, Source source, CurrentElement current)
      throws Exception {
    validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    List<Error> errors = new ArrayList<>();
    validator.setErrorHandler(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException e) throws SAXException {
            error(e);
          }

          @Override
          public void error(SAXParseException e) throws SAXException {
            errors.add(new Error(e.getMessage(), current.get()));
          }

          @Override
          public void fatalError(SAXParseException e) throws SAXException {
            error(e);
          }
        });
    validator.validate(source);
    return errors;
  }

  private static XmlTree tree(String document) {
    return ((Accepted) new Intake(IntakeLimits.DEFAULT).read(Examples.utf8(document))).tree();
  }
}
