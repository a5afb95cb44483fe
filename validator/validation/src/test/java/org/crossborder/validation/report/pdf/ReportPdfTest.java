// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.crossborder.validation.Examples;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report on paper says what the page says, in letters that are all there. */
class ReportPdfTest {
  private static final Validator VALIDATOR = Validator.create();

  @ParameterizedTest
  @EnumSource(Language.class)
  void itSaysEveryFindingInTheReadersLanguage(Language language) throws Exception {
    NamedReport named = report("certificate.xml", Examples.certificate());
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(named, language))) {
      String text = squeezed(new PDFTextStripper().getText(pdf));
      assertThat(named.report().findings()).isNotEmpty();
      for (Finding finding : named.report().findings()) {
        assertThat(text).contains(squeezed(finding.message().in(language)));
        assertThat(text).contains(squeezed(finding.remedy().in(language)));
      }
      assertThat(text).doesNotContain("#####");
    }
  }

  @Test
  void itIsTaggedAndCarriesItsFonts() throws Exception {
    NamedReport named = report("certificate.xml", Examples.certificate());
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(named, Language.ZH))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-Hans");
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
        assertThat(page.getAnnotations()).isEmpty();
      }
    }
  }

  @Test
  void theSameReportIsTheSameFile() {
    NamedReport named = report("certificate.xml", Examples.certificate());
    assertThat(ReportPdf.write(named, Language.FR)).isEqualTo(ReportPdf.write(named, Language.FR));
  }

  @Test
  void whatADocumentSaysLoadsNothing() throws Exception {
    String hostile = "<img src='http://evil.example/x.png'/>\u0001@import url(file:///etc/passwd)";
    NamedReport named =
        report(
            hostile,
            Examples.certificate()
                .replaceFirst("(<cbc:ID>)BD-EPB-2026-0041873", "$1&lt;img src=\"x\"/>"));
    try (PDDocument pdf = Loader.loadPDF(ReportPdf.write(named, Language.EN))) {
      assertThat(squeezed(new PDFTextStripper().getText(pdf)))
          .contains("<imgsrc='http://evil.example/x.png'/>");
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getResources().getXObjectNames()).isEmpty();
      }
    }
  }

  /** Whatever the texts come to say, the fonts have it. */
  @Test
  void theFontsHaveEveryLetterOfTheTexts() throws Exception {
    Path resources = Path.of("src/main/resources");
    try (TrueTypeFont latin = font("latin-regular.ttf");
        TrueTypeFont chinese = font("chinese-regular.ttf");
        Stream<Path> files = Files.walk(resources)) {
      List<Path> bundles =
          files.filter(file -> file.toString().matches(".*_(en|fr|ru|zh)\\.properties")).toList();
      assertThat(bundles).hasSizeGreaterThan(40);
      for (Path bundle : bundles) {
        assertThat(letters(bundle))
            .as(bundle.toString())
            .allMatch(
                letter -> letter < ' ' || glyph(latin, letter) != 0 || glyph(chinese, letter) != 0);
      }
    }
  }

  private static TrueTypeFont font(String name) throws IOException {
    return new TTFParser()
        .parse(new RandomAccessReadBuffer(ReportPdf.class.getResourceAsStream(name)));
  }

  private static List<Integer> letters(Path bundle) throws IOException {
    Properties texts = new Properties();
    texts.load(Files.newBufferedReader(bundle));
    return texts.values().stream().flatMap(text -> ((String) text).codePoints().boxed()).toList();
  }

  private static int glyph(TrueTypeFont font, int letter) {
    try {
      return font.getUnicodeCmapLookup().getGlyphId(letter);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static NamedReport report(String name, String document) {
    return new NamedReport(
        name,
        VALIDATOR.validate(
            document.getBytes(UTF_8), ValidationContext.claimed("KR", Examples.NOW, null)));
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad]+", "");
  }
}
