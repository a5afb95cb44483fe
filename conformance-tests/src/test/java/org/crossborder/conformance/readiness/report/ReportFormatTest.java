// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.readiness.NoScore;
import org.crossborder.conformance.readiness.PracticeAssessment;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every form says the same in every language, carries no figure of the whole, and no markup. */
class ReportFormatTest {
  @TempDir static Path folder;
  private static Report report;

  @BeforeAll
  static void assess() throws Exception {
    AssessmentHome home = PracticeAssessment.in(folder.resolve("home"));
    report = Report.of(home, home.journal().now());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void htmlIsOneWholeFile(Language language) throws Exception {
    String html = new String(ReportFormat.HTML.write(report, language), UTF_8);
    assertThat(html)
        .contains("lang=\"" + language.tag() + "\"", "class=\"radar\"", "Act 12 of 2019, s. 3")
        .contains("=1+1&lt;script&gt;")
        .doesNotContain("<script", "http-equiv", "src=");
    String text = html.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]+>", " ");
    NoScore.in(text.replace("&#39;", "'").replace("&quot;", "\""), language);
    said(text, language);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void docxOpensAndSaysIt(Language language) throws Exception {
    byte[] docx = ReportFormat.DOCX.write(report, language);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
      NoScore.in(extractor.getText(), language);
      said(extractor.getText(), language);
      assertThat(extractor.getText()).contains(PracticeAssessment.HOSTILE.replace("\u202e", ""));
      assertThat(document.getAllPictures()).hasSize(2);
      assertThat(document.getParagraphs().get(0).getStyle()).isEqualTo("Heading1");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void pdfHasItsFontsAndEveryLetter(Language language) throws Exception {
    try (PDDocument pdf = Loader.loadPDF(ReportFormat.PDF.write(report, language))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      String joined = text.replaceAll("\\s+", "");
      assertThat(joined)
          .contains(Messages.in(language).text("lead.not-a-test").replaceAll("\\s+", ""))
          .contains("две")
          .contains("两个");
      NoScore.nowhere(text);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void csvIsOneLineAnAnswerAndNoFormula(Language language) throws Exception {
    String csv = new String(ReportFormat.CSV.write(report, language), UTF_8);
    long answers =
        report.findings().sections().stream().mapToLong(section -> section.lines().size()).sum();
    assertThat(csv.split("\r\n")).hasSize((int) answers + 1);
    assertThat(csv).startsWith("\uFEFF").contains("\"'=1+1<script>");
    NoScore.nowhere(csv);
  }

  @Test
  void jsonHasEveryAnswerWithItsStanding() throws Exception {
    byte[] bytes = ReportFormat.JSON.write(report, Language.EN);
    NoScore.nowhere(new String(bytes, UTF_8));
    JsonNode json = JsonMapper.shared().readTree(bytes);
    assertThat(json.get("notice").asString()).contains("does not test readiness");
    JsonNode security =
        json.get("sections")
            .valueStream()
            .filter(s -> s.get("id").asString().equals("A4"))
            .toList()
            .get(0);
    JsonNode line =
        security
            .get("lines")
            .valueStream()
            .filter(l -> l.get("key").get("question").asString().equals("A4.3"))
            .toList()
            .get(0);
    assertThat(line.get("standing").get("state").asString()).isEqualTo("VERIFIED_BY_TEST");
    assertThat(json.get("gapsWithoutAction").size()).isEqualTo(2);
    assertThat(json.propertyNames()).contains("plan", "sections", "party", "checklist");
  }

  private static void said(String text, Language language) {
    Messages messages = Messages.in(language);
    assertThat(text)
        .contains(messages.text("state.VERIFIED_BY_TEST"), messages.text("reply.LOW"))
        .contains(messages.text("plan.late"), messages.text("report.plan"))
        .contains(
            report.checklist().sections().stream()
                .map(section -> section.title().in(language).replace("'", "'"))
                .filter(title -> !title.contains("'"))
                .collect(Collectors.toList()));
  }
}
