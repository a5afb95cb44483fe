// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rendition.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.reference.DocumentReference;
import org.crossborder.validation.reference.QrReader;
import org.crossborder.validation.report.pdf.Letters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** A rendition on paper says what the document says, and leads back to it. */
class RenditionPdfTest {
  private static final Packs PACKS = Packs.builtIn();
  private static final URI ADDRESS = URI.create("https://verify.customs.example/verify");
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

  static Stream<String> types() {
    return PACKS.types().all().stream()
        .map(DocumentType::id)
        .distinct()
        .filter(type -> PACKS.example(type).isPresent());
  }

  private static byte[] example(String type) {
    return PACKS.example(type).orElseThrow();
  }

  private static byte[] pdf(byte[] document, Language language) {
    return RenditionPdf.write(document, PACKS.types(), new Printing(language, ADDRESS, NOW))
        .orElseThrow();
  }

  private static String text(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f\\u00ad]+", "");
  }

  @ParameterizedTest
  @MethodSource("types")
  void showsEveryValueOfEveryExample(String type) throws Exception {
    byte[] document = example(type);
    Accepted tree = (Accepted) new Intake(IntakeLimits.DEFAULT).read(document);
    String text = text(pdf(document, Language.EN));

    for (Element element : tree.tree().elements()) {
      String value = element.getTextContent().strip();
      if (element.getElementsByTagName("*").getLength() == 0 && !value.isEmpty()) {
        if (!Letters.have(value)) {
          assertThat(text).as("says so").contains(squeezed("Some letters cannot be printed here"));
          continue;
        }
        assertThat(text)
            .as(element.getNodeName() + " of " + type)
            .containsAnyOf(squeezed(value), squeezed(Text.country(value).in(Language.EN)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void leadsBackByItsQrCode(Language language) throws Exception {
    byte[] document = example("certificate-of-origin");
    DocumentReference reference = DocumentReference.of(document, PACKS.types());
    byte[] pdf = pdf(document, language);
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      assertThat(QrReader.decode(new PDFRenderer(opened).renderImageWithDPI(0, 100)))
          .hasValue(reference.link(ADDRESS))
          .hasValueSatisfying(link -> assertThat(DocumentReference.read(link)).contains(reference));
    }
    assertThat(text(pdf)).contains(reference.code().text(), reference.sha256());
  }

  @Test
  void isTaggedAndCarriesItsFontsAndWordsForTheQrCode() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(pdf(example("invoice"), Language.ZH))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("zh-Hans");
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
      for (PDPage page : pdf.getPages()) {
        for (COSName font : page.getResources().getFontNames()) {
          assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
        }
      }
      List<PDStructureElement> elements = new ArrayList<>();
      collect(pdf.getDocumentCatalog().getStructureTreeRoot(), elements);
      assertThat(elements)
          .filteredOn(element -> "Figure".equals(element.getStructureType()))
          .singleElement()
          .satisfies(figure -> assertThat(figure.getAlternateDescription()).contains("二维码"));
      assertThat(elements).extracting(PDStructureElement::getStructureType).contains("H1", "TH");
    }
  }

  private static void collect(PDStructureNode node, List<PDStructureElement> found) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        found.add(element);
        collect(element, found);
      }
    }
  }

  @Test
  void bringsTheOriginalAndCanBePrintedAgain() {
    byte[] document = example("phytosanitary-certificate");
    byte[] pdf = pdf(document, Language.FR);

    assertThat(PrintedRendition.read(pdf))
        .hasValueSatisfying(
            printed -> {
              assertThat(printed.original()).isEqualTo(document);
              assertThat(printed.printing()).isEqualTo(new Printing(Language.FR, ADDRESS, NOW));
              assertThat(printed.isUntouched(pdf, PACKS.types())).isTrue();
            });
  }

  @Test
  void tellsThatItsPagesWereTouched() throws Exception {
    byte[] document = example("invoice");
    byte[] pdf = pdf(document, Language.EN);
    byte[] forged;
    try (PDDocument opened = Loader.loadPDF(pdf)) {
      opened.removePage(opened.getNumberOfPages() - 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      opened.save(out);
      forged = out.toByteArray();
    }
    assertThat(PrintedRendition.read(forged))
        .hasValueSatisfying(
            printed -> {
              assertThat(printed.original()).isEqualTo(document);
              assertThat(printed.isUntouched(forged, PACKS.types())).isFalse();
            });
  }

  @Test
  void saysThatLettersAreMissing() throws Exception {
    String rare = new String(example("certificate-of-origin"), UTF_8).replace("Meghna", "မြန်မာ");
    String note = squeezed("Some letters cannot be printed here");

    assertThat(text(pdf(rare.getBytes(UTF_8), Language.EN))).contains(note);
    assertThat(text(pdf(example("certificate-of-origin"), Language.EN))).doesNotContain(note);
  }

  @Test
  void takesMarkupForText() throws Exception {
    String hostile =
        new String(example("certificate-of-origin"), UTF_8)
            .replace("Meghna", "&lt;img src=\"file:///etc/passwd\"/>&lt;script>");

    assertThat(text(pdf(hostile.getBytes(UTF_8), Language.EN)))
        .contains("<imgsrc=\"file:///etc/passwd\"/><script>");
    assertThat(
            RenditionPdf.write(
                "no XML".getBytes(UTF_8), PACKS.types(), new Printing(Language.EN, null, NOW)))
        .isEmpty();
  }

  /** To be looked at: {@code -Dpapers=DIR} keeps each example as PDF and first page. */
  @Test
  void canBeLookedAt() throws Exception {
    String folder = System.getProperty("papers", "target/papers");
    Files.createDirectories(Path.of(folder));
    for (String type : List.of("certificate-of-origin", "phytosanitary-certificate")) {
      byte[] pdf = pdf(example(type), Language.EN);
      Files.write(Path.of(folder, type + ".pdf"), pdf);
      try (PDDocument opened = Loader.loadPDF(pdf)) {
        Path picture = Path.of(folder, type + ".png");
        ImageIO.write(new PDFRenderer(opened).renderImageWithDPI(0, 90), "png", picture.toFile());
        assertThat(picture).isNotEmptyFile();
      }
    }
  }
}
