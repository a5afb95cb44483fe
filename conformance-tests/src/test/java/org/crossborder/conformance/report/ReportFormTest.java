// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** One result file is the source of every form, in every language. */
class ReportFormTest {
  private static final ResultFile RESULT = ResultFile.of(ResultFileTest.run());

  @Test
  void aResultFileIsReadAsItWasWritten() throws Exception {
    String json = RESULT.json();
    ResultFile read = ResultFile.read("result.json", json.getBytes(StandardCharsets.UTF_8));
    assertThat(read.json()).isEqualTo(json);
    String newer = json.replaceFirst("\\{", "{\"later\":{\"a\":1},");
    assertThat(ResultFile.read("newer", newer.getBytes(StandardCharsets.UTF_8)).json())
        .isEqualTo(json);
    for (String wrong : new String[] {"", "[]", "{}", json.replace("result/1", "result/2")}) {
      assertThatThrownBy(() -> ResultFile.read("wrong", wrong.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("wrong");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aPageHasAnAnchorForEachModuleAndBothSidesOfTheWire(Language language) throws Exception {
    byte[] page = ReportForm.HTML.write(RESULT, language);
    String html = new String(page, StandardCharsets.UTF_8);
    Messages texts = Messages.of(HtmlReport.TEXTS, language);
    Element root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(html.substring(15).getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getAttribute("lang")).isEqualTo(language.tag());
    assertThat(html)
        .contains("<section id=\"unsigned-message\">", "href=\"#unsigned-message\"")
        .contains(texts.text("expected"), texts.text("received"), texts.text("verdict.FAILED"))
        .contains(texts.text("act.IMPLEMENTATION"))
        .contains(">s·ent &lt;script&gt;</pre>")
        .doesNotContain("<script", "src=", "@import");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void paperSaysTheSameAndIsTheSameFileEachTime(Language language) throws Exception {
    byte[] pdf = ReportForm.PDF.write(RESULT, language);
    assertThat(ReportForm.PDF.write(RESULT, language)).isEqualTo(pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String said = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      Messages texts = Messages.of(HtmlReport.TEXTS, language);
      assertThat(said)
          .contains(texts.text("title"), texts.text("verdict.FAILED"), "unsigned-message")
          .contains("a receipt", "AS4-SEC-01");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language.tag());
    }
  }

  @Test
  void ciReadsTheFailure() throws Exception {
    Element suite =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(ReportForm.JUNIT.write(RESULT, Language.RU)))
            .getDocumentElement();
    assertThat(suite.getAttribute("failures")).isEqualTo("1");
    Element testCase = (Element) suite.getElementsByTagName("testcase").item(0);
    assertThat(testCase.getAttribute("name")).isEqualTo("unsigned-message");
    assertThat(testCase.getAttribute("time")).isEqualTo("0.005");
    assertThat(((Element) testCase.getFirstChild()).getAttribute("type"))
        .isEqualTo("IMPLEMENTATION");
  }
}
