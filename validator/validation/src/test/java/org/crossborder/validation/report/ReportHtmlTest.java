// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.crossborder.validation.Examples;
import org.crossborder.validation.SealingAuthority;
import org.crossborder.validation.TrustFixture;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The page says what the report says, and is nothing but a page. */
class ReportHtmlTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final Validator VALIDATOR = Validator.create();

  @Test
  void itTellsTheDecisionAndEveryFinding() {
    ValidationReport report = report(Examples.certificate().replace(">SG<", ">XQ<"));
    String page = ReportHtml.write("certificate.xml", report);
    assertThat(page).contains("Accept with warnings", "certificate.xml", "BD-EPB-2026-0041873");
    assertThat(report.findings()).isNotEmpty();
    for (Finding finding : report.findings()) {
      assertThat(page)
          .contains(finding.ruleId(), finding.clause(), finding.remedy().in(Language.EN));
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void itSpeaksTheReadersLanguage(Language language) {
    ValidationReport report = report(Examples.certificate().replace(">12000<", ">12001<"));
    String page = ReportHtml.write("c.xml", report, language);
    assertThat(page).contains("lang=\"" + language.tag() + "\"");
    for (Finding finding : report.findings()) {
      assertThat(page).contains(escaped(finding.message().in(language)));
      assertThat(page).contains(escaped(finding.remedy().in(language)));
    }
    if (language != Language.EN) {
      assertThat(page.substring(page.indexOf("<body>")))
          .doesNotContain("Hold", "Why", "What to do", "Sealed by", "Not valid");
    }
  }

  @Test
  void theDecisionComesFirstThenWhyThenWhatToDo() {
    ValidationReport report =
        VALIDATOR.validate(
            Examples.certificate().getBytes(UTF_8),
            ValidationContext.claimed("KR", Examples.NOW, TrustFixture.recognising(BD)));
    assertThat(ReportHtml.write("c.xml", report))
        .containsSubsequence(
            "<h1>Reject</h1>",
            "Republic of Korea",
            "<h2>Why</h2>",
            "The document carries no seal.",
            "<h2>What to do</h2>",
            "You, the customs officer",
            "Base no decision on this document.",
            "The issuing authority",
            "Have the issuing authority seal the document.",
            "<h2>What the decision rests on</h2>",
            "<h2>What was checked</h2>");
  }

  @Test
  void aClaimedTimeIsNotCalledProved() {
    ValidationContext claimed =
        ValidationContext.claimed("KR", Examples.NOW, TrustFixture.recognising(BD));
    assertThat(
            ReportHtml.write("c.xml", VALIDATOR.validate(sealed(Examples.certificate()), claimed)))
        .contains("Claimed to be 22 November 2026", "nothing proves it")
        .doesNotContain("At the latest");
    assertThat(ReportHtml.write("c.xml", report(Examples.certificate())))
        .contains("At the latest 22 November 2026", "a signed receipt proves it");
  }

  @Test
  void itRunsNothingAndLoadsNothing() {
    String page = ReportHtml.write("certificate.xml", report(Examples.certificate()));
    assertThat(page)
        .startsWith("<!doctype html>")
        .contains("default-src 'none'", "@page")
        .doesNotContain("<script", "<link", "<img", "src=", "href=", "url(", "@import", "&gt;");
  }

  @Test
  void whatADocumentSaysStaysText() throws Exception {
    String hostile = "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;'";
    ValidationReport report =
        report(
            Examples.certificate().replaceFirst("(<cbc:ID>)BD-EPB-2026-0041873", "$1" + hostile));
    String page = ReportHtml.write("<b>\"name\"</b>", report);
    assertThat(page).doesNotContain("<script", "<b>");
    Document parsed = parse(page);
    assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
    assertThat(parsed.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>");
  }

  private static Document parse(String page) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page.replace("<!doctype html>", ""))));
  }

  private static ValidationReport report(String document) {
    return VALIDATOR.validate(
        sealed(document),
        ValidationContext.receipted(
            "KR", "BD", Examples.NOW, Examples.NOW, TrustFixture.recognising(BD)));
  }

  private static byte[] sealed(String document) {
    return new XadesSealer().seal(document.getBytes(UTF_8), BD.key(), BD.chain(), Examples.NOW);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
