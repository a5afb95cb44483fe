// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.language.Language.EN;
import static org.crossborder.validation.language.Language.FR;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.crossborder.validation.language.FourLanguages;
import org.crossborder.validation.language.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** What this platform says about documents that break a schema is said in our own words. */
class SchemaSentencesTest {
  private static final String SCHEMA =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified"
          targetNamespace="urn:t" xmlns="urn:t">
        <xs:element name="root"><xs:complexType><xs:choice>
          <xs:element name="date" type="xs:date"/>
          <xs:element name="number" type="xs:decimal"/>
          <xs:element name="code" type="code"/>
          <xs:element name="short"><xs:simpleType><xs:restriction base="xs:string">
            <xs:maxLength value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="long"><xs:simpleType><xs:restriction base="xs:string">
            <xs:minLength value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="exact"><xs:simpleType><xs:restriction base="xs:string">
            <xs:length value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="shape"><xs:simpleType><xs:restriction base="xs:string">
            <xs:pattern value="[A-Z]{2}"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="from"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:minInclusive value="1"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="to"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:maxInclusive value="9"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="above"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:minExclusive value="1"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="below"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:maxExclusive value="9"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="cents"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:fractionDigits value="2"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="digits"><xs:simpleType><xs:restriction base="xs:decimal">
            <xs:totalDigits value="3"/></xs:restriction></xs:simpleType></xs:element>
          <xs:element name="empty"><xs:complexType/></xs:element>
          <xs:element name="parts"><xs:complexType><xs:sequence>
            <xs:element name="one" type="xs:string"/>
            <xs:element name="two" type="xs:string" maxOccurs="2"/>
            </xs:sequence></xs:complexType></xs:element>
          <xs:element name="value"><xs:complexType><xs:simpleContent>
            <xs:extension base="xs:decimal"><xs:attribute name="unit" use="required"/>
              <xs:attribute name="fixed" fixed="1" type="xs:integer"/>
            </xs:extension></xs:simpleContent></xs:complexType></xs:element>
          <xs:element name="id" maxOccurs="9"><xs:complexType>
            <xs:attribute name="id" type="xs:ID"/><xs:attribute name="ref" type="xs:IDREF"/>
            </xs:complexType></xs:element>
          <xs:element name="abstract" type="abstract"/>
        </xs:choice></xs:complexType></xs:element>
        <xs:complexType name="abstract" abstract="true"/>
        <xs:simpleType name="code"><xs:restriction base="xs:string">
          <xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType>
      </xs:schema>
      """;

  static Stream<Arguments> broken() {
    return Stream.of(
        of("<date>18/11/2026</date>", "'18/11/2026' is not a date, such as 2026-11-18."),
        of("<number>1,5</number>", "'1,5' is not a number, such as 1200.50."),
        of("<code>C</code>", "'C' is not among the values that are allowed: A, B."),
        of("<short>abcd</short>", "'abcd' has 4 characters; 3 at most are allowed."),
        of("<long>ab</long>", "'ab' has 2 characters; at least 3 are needed."),
        of("<exact>ab</exact>", "'ab' has 2 characters; it must have 3."),
        of("<shape>ab</shape>", "'ab' does not have the form that is asked for: [A-Z]{2}."),
        of("<from>0</from>", "'0' is less than 1.0, the least that is allowed."),
        of("<to>10</to>", "'10' is greater than 9.0, the most that is allowed."),
        of("<above>1</above>", "'1' is not greater than 1.0."),
        of("<below>9</below>", "'9' is not less than 9.0."),
        of("<cents>1.234</cents>", "'1.234' has 3 decimal places; 2 at most are allowed."),
        of("<digits>1234</digits>", "'1234' has 4 digits; 3 at most are allowed."),
        of("<empty>x</empty>", "The element empty must be empty."),
        of("<parts>x<one/><two/></parts>", "Text stands directly in the element parts"),
        of("<parts><two/></parts>", "The element two may not stand here. Expected is one of: one."),
        of("<parts><one/></parts>", "The element parts is not complete. One of these is missing"),
        of("<parts><one/><two/><two/><two/></parts>", "may"),
        of("<value>1</value>", "The attribute unit is missing in the element value."),
        of("<value unit='k' more=''>1</value>", "The attribute more is not allowed in the element"),
        of("<value unit='k' fixed='2'>1</value>", "The attribute fixed has the value '2'"),
        of("<value unit='k'><one/></value>", "The element value may hold a value only"),
        of("<date><one/></date>", "The element date may hold a value only, and no elements."),
        of("<date lang='en'>2026-11-18</date>", "The attribute lang is not allowed"),
        of("<date xsi:nil='true'/>", "The element date may not be left empty"),
        of("<date xsi:type='none'/>", "The schema knows no type none for the element date."),
        of("<date xsi:type='code'>A</date>", "The type code may not take the place of the type"),
        of("<id id='a'/><id id='a'/>", "The identifier 'a' occurs more than once."),
        of("<id ref='b'/>", "Nothing in the document has the identifier 'b'"),
        of("<abstract/>", "The element abstract has to name its type."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void isSaidInOurWords(String content, String message) throws Exception {
    List<String> sentences = sentences("<root xmlns='urn:t'>" + content + "</root>");
    assertThat(sentences).isNotEmpty();
    List<Text> texts = sentences.stream().map(SchemaSentences::explain).toList();
    assertThat(texts).extracting(text -> text.in(EN)).anyMatch(text -> text.contains(message));
    assertThat(texts).allSatisfy(FourLanguages::assertTold);
    assertThat(texts).noneMatch(text -> text.in(FR).contains("en anglais"));
  }

  @Test
  void anUnknownRootIsSaidToo() throws Exception {
    assertThat(sentences("<other/>"))
        .singleElement()
        .satisfies(
            sentence ->
                assertThat(SchemaSentences.explain(sentence).in(EN))
                    .isEqualTo("The schema knows no document whose root is other."));
  }

  @Test
  void whatIsUnknownKeepsThePlatformsWordsInAFrame() {
    Text text = SchemaSentences.explain("cvc-new.1: Something new.");
    FourLanguages.assertTold(text);
    assertThat(text.in(FR)).contains("en anglais", "cvc-new.1: Something new.");
  }

  @Test
  void aLongValueIsCut() throws Exception {
    String date = "x".repeat(100_000);
    assertThat(sentences("<root xmlns='urn:t'><date>" + date + "</date></root>"))
        .allSatisfy(s -> assertThat(SchemaSentences.explain(s).in(EN)).hasSizeLessThan(300));
  }

  private static Arguments of(String content, String message) {
    return Arguments.of(content, message);
  }

  private static List<String> sentences(String document) throws SAXException, IOException {
    Validator validator =
        SchemaFactory.newDefaultInstance()
            .newSchema(new StreamSource(new StringReader(SCHEMA)))
            .newValidator();
    validator.setProperty("http://apache.org/xml/properties/locale", Locale.ROOT);
    List<String> sentences = new ArrayList<>();
    validator.setErrorHandler(
        new DefaultHandler() {
          @Override
          public void error(SAXParseException e) {
            sentences.add(e.getMessage());
          }
        });
    String typed =
        document.replaceFirst(
            "xmlns='urn:t'", "xmlns='urn:t' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'");
    validator.validate(new StreamSource(new StringReader(typed)));
    return sentences;
  }
}
