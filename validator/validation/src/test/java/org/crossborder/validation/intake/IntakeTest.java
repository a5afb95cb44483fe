// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class IntakeTest {
  private static final IntakeLimits SMALL =
      new IntakeLimits(100_000, 20, 1_000, 32, 1_000, 5_000, 40, 4);

  static Stream<Arguments> hostile() {
    return Stream.of(
        hostile("a DOCTYPE alone", "IN-03", "<!DOCTYPE a><a/>"),
        hostile("an internal entity", "IN-03", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"),
        hostile(
            "an external entity (XXE)",
            "IN-03",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
        hostile(
            "an external entity over HTTP",
            "IN-03",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'http://127.0.0.1:1/x'>]><a>&e;</a>"),
        hostile(
            "a parameter entity",
            "IN-03",
            "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'> %p;]><a/>"),
        hostile("an external DTD", "IN-03", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>"),
        hostile("an entity bomb", "IN-03", bomb()),
        hostile(
            "a quadratic bomb",
            "IN-03",
            "<!DOCTYPE a [<!ENTITY e '"
                + "x".repeat(9_000)
                + "'>]><a>"
                + "&e;".repeat(900)
                + "</a>"),
        hostile(
            "an inclusion",
            "IN-11",
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'"
                + " parse='text'/></a>"),
        hostile("an undefined entity", "IN-02", "<a>&nbsp;</a>"),
        hostile("deep nesting", "IN-05", "<a>".repeat(21) + "</a>".repeat(21)),
        hostile("very deep nesting", "IN-05", "<a>".repeat(30_000)),
        hostile("too many elements", "IN-06", "<a>" + "<b/>".repeat(1_000) + "</a>"),
        hostile("too many attributes", "IN-07", "<a " + attributes(33) + "/>"),
        hostile("far too many attributes", "IN-07", "<a " + attributes(5_000) + "/>"),
        hostile("a huge attribute", "IN-07", "<a b='" + "x".repeat(1_001) + "'/>"),
        hostile("a huge text", "IN-08", "<a>" + "x".repeat(5_001) + "</a>"),
        hostile(
            "a huge text in pieces", "IN-08", "<a>" + "x<![CDATA[y]]>&amp;".repeat(1_700) + "</a>"),
        hostile("too many namespaces", "IN-09", namespaces(41)),
        hostile("too many instructions", "IN-10", "<a>" + "<?p q?>".repeat(5) + "</a>"),
        hostile("too many bytes", "IN-01", "<a>" + " ".repeat(100_000) + "</a>"),
        hostile("nothing", "IN-02", ""),
        hostile("white space", "IN-02", "  \n "),
        hostile("no XML", "IN-02", "certificate"),
        hostile("JSON", "IN-02", "{\"a\": 1}"),
        hostile("a PDF", "IN-02", "%PDF-1.7\n"),
        hostile("a cut-off document", "IN-02", "<a><b>"),
        hostile("two roots", "IN-02", "<a/><a/>"),
        hostile("text after the root", "IN-02", "<a/>text"),
        hostile("a wrong end", "IN-02", "<a></b>"),
        hostile("an attribute twice", "IN-02", "<a b='1' b='2'/>"),
        hostile(
            "an attribute twice by namespace",
            "IN-02",
            "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>"),
        hostile("an unbound prefix", "IN-02", "<p:a/>"),
        hostile("the xml prefix rebound", "IN-02", "<a xmlns:xml='u'/>"),
        hostile("the xmlns prefix declared", "IN-02", "<a xmlns:xmlns='u'/>"),
        hostile("an element named xmlns", "IN-02", "<a><xmlns/></a>"),
        hostile("an element of the xmlns prefix", "IN-02", "<a><xmlns:b/></a>"),
        hostile("a name with two colons", "IN-02", "<a xmlns:p='u'><p:b:c/></a>"),
        hostile("a name that begins with a colon", "IN-02", "<:a/>"),
        hostile("an attribute that begins with a colon", "IN-02", "<a :b='1'/>"),
        hostile("a name without a local part", "IN-02", "<a xmlns:p='u'><p:/></a>"),
        hostile("a local part that is no name", "IN-02", "<a xmlns:p='u'><p:1/></a>"),
        hostile("a prefix undeclared", "IN-02", "<a xmlns:p='u'><b xmlns:p=''/></a>"),
        hostile("a control character", "IN-02", "<a>\u0001</a>"),
        hostile("a control character by number", "IN-02", "<a>&#1;</a>"),
        hostile("a surrogate by number", "IN-02", "<a>&#xD800;</a>"),
        hostile("a less-than in an attribute", "IN-02", "<a b='<'/>"),
        hostile("a double hyphen in a comment", "IN-02", "<a><!-- -- --></a>"),
        hostile("an XML declaration inside", "IN-02", "<a><?xml version='1.0'?></a>"),
        hostile("white space before the declaration", "IN-02", " <?xml version='1.0'?><a/>"),
        hostile("XML 1.1", "IN-02", "<?xml version='1.1'?><a/>"),
        hostile("XML 2.0", "IN-02", "<?xml version='2.0'?><a/>"),
        hostile("an unknown encoding", "IN-04", "<?xml version='1.0' encoding='x-none'?><a/>"),
        hostile("Latin 1", "IN-04", "<?xml version='1.0' encoding='ISO-8859-1'?><a/>"),
        hostile("UTF-7", "IN-04", "<?xml version='1.0' encoding='UTF-7'?><a/>"),
        bytes("broken UTF-8", "IN-04", "<a>\u00e9</a>", ISO_8859_1),
        bytes(
            "UTF-16 that says UTF-8",
            "IN-02",
            "<?xml version='1.0' encoding='UTF-8'?><a>x</a>",
            UTF_16LE),
        bytes("UTF-32", "IN-04", "<a/>", Charset.forName("UTF-32BE")),
        Arguments.of("an overlong UTF-8 form", "IN-04", raw("<a>", 0xC0, 0xAF, "</a>")),
        Arguments.of("a cut-off UTF-8 form", "IN-04", raw("<a>", 0xE2, 0x82, "</a>")),
        Arguments.of("a null byte", "IN-02", raw("<a>", 0, 0, "</a>")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void isRefusedByItsOwnRuleAndInTime(String name, String rule, byte[] document) {
    IntakeOutcome outcome =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> new Intake(SMALL).read(document));
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).as("%s", finding.message()).isEqualTo(rule);
              assertThat(finding.message().in(Language.EN))
                  .doesNotContain("root:")
                  .doesNotContain("\n");
              FourLanguages.assertTold(finding);
            });
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theRefusalDoesNotDependOnTheLocale(String name, String rule, byte[] document) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.CHINA);
      Refused refused = (Refused) new Intake(SMALL).read(document);
      assertThat(refused.findings())
          .extracting(Finding::ruleId)
          .as(name + refused.findings())
          .containsExactly(rule);
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE"})
  void unicodeIsRead(String encoding) {
    String document = "<?xml version='1.0' encoding='" + encoding + "'?><a>\u00e9\u6f22</a>";
    Charset charset = encoding.equals("UTF-8") ? UTF_8 : UTF_16;
    XmlTree tree =
        accept(document.getBytes(encoding.equals("UTF-16") ? charset : Charset.forName(encoding)));
    assertThat(tree.root().getTextContent()).isEqualTo("\u00e9\u6f22");
  }

  @Test
  void aByteOrderMarkIsRead() {
    assertThat(accept(("\uFEFF<a>x</a>").getBytes(UTF_8)).root().getTextContent()).isEqualTo("x");
  }

  @Test
  void everyElementKnowsItsPlace() {
    String document = "<a>\n  <b/>text<c\n   d='1'><e>&lt;</e></c><!-- f --><g/><?h?><i/>\n</a>";
    XmlTree tree = accept(document.getBytes(UTF_8));
    String[] lines = document.split("\n");
    for (String name : new String[] {"b", "c", "e", "g", "i"}) {
      Element element = (Element) tree.root().getElementsByTagName(name).item(0);
      var location = tree.locate(element);
      assertThat(lines[location.line() - 1].substring(location.column() - 1))
          .as(name)
          .startsWith("<" + name);
    }
  }

  @Test
  void pathsHavePositionsWhereTheyAreNeeded() {
    XmlTree tree = accept("<a><b/><b><c/></b></a>".getBytes(UTF_8));
    Element c = (Element) tree.root().getElementsByTagName("c").item(0);
    assertThat(tree.locate(c).xpath()).isEqualTo("/a/b[2]/c");
  }

  private static XmlTree accept(byte[] document) {
    IntakeOutcome outcome = new Intake(SMALL).read(document);
    assertThat(outcome).isInstanceOf(Accepted.class);
    return ((Accepted) outcome).tree();
  }

  private static Arguments hostile(String name, String rule, String document) {
    return bytes(name, rule, document, UTF_8);
  }

  private static Arguments bytes(String name, String rule, String document, Charset charset) {
    return Arguments.of(name, rule, document.getBytes(charset));
  }

  private static byte[] raw(String before, int first, int second, String after) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(before.getBytes(UTF_8));
    bytes.write(first);
    bytes.write(second);
    bytes.writeBytes(after.getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static String bomb() {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
    for (int i = 1; i < 20; i++) {
      dtd.append("<!ENTITY e%d '%s'>".formatted(i, ("&e" + (i - 1) + ";").repeat(10)));
    }
    return dtd + "]><a>&e19;</a>";
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    IntStream.range(0, count).forEach(i -> attributes.append("a%d='x' ".formatted(i)));
    return attributes.toString();
  }

  private static String namespaces(int count) {
    StringBuilder elements = new StringBuilder("<a>");
    IntStream.range(0, count).forEach(i -> elements.append("<b xmlns:n%d='u'/>".formatted(i)));
    return elements + "</a>";
  }
}
