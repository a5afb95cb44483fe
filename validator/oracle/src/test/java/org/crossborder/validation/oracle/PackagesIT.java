// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Containers, signed messages and PDFs: DSS passes what is sealed here, and the other way about.
 */
class PackagesIT {
  private static final Instant NOW = Instant.now();
  private static final Hierarchy HIERARCHY = new Hierarchy(NOW);
  private static final DssPackages DSS = new DssPackages(HIERARCHY.seal(KeyKind.P_256), NOW);
  private static final String TYPE = "certificate-of-origin";
  private static final DSSDocument CERTIFICATE =
      new InMemoryDocument(
          TradeDocument.CERTIFICATE_OF_ORIGIN.text().getBytes(UTF_8), "certificate.xml");
  private static final DSSDocument NOTE =
      new InMemoryDocument("An attachment".getBytes(UTF_8), "an attached note.txt");
  private static final DSSDocument PDF = new InMemoryDocument(pdf(), "certificate.pdf");

  @TempDir private Path folder;

  @Test
  void ourContainersPassInDss() throws IOException {
    for (KeyKind kind : KeyKind.values()) {
      byte[] container = sealHere(kind);
      SimpleReport report = new DssValidation(HIERARCHY).validate(container, Instant.now());
      String id = report.getFirstSignatureId();
      assertThat(report.getAdESValidationErrors(id)).isEmpty();
      assertThat(report.getIndication(id)).isEqualTo(Indication.TOTAL_PASSED);
      assertThat(report.getSignatureFormat(id)).isEqualTo(SignatureLevel.XAdES_BASELINE_B);
      assertThat(report.getContainerType()).isEqualTo(ASiCContainerType.ASiC_E);
      assertThat(report.getSignatureScopes(id)).hasSize(2);
      OurReport ours = validateHere(container, false);
      assertThat(ours.brokenRules()).isEmpty();
      assertThat(ours.indication()).isEqualTo("TOTAL_PASSED");
    }
  }

  @Test
  void ourContainerAlteredFailsInDss() throws IOException {
    byte[] altered = inZip(sealHere(KeyKind.P_256), "certificate.xml", PackagesIT::altered);
    SimpleReport report = new DssValidation(HIERARCHY).validate(altered, Instant.now());
    assertThat(report.getIndication(report.getFirstSignatureId()))
        .isEqualTo(Indication.TOTAL_FAILED);
    assertThat(validateHere(altered, false).brokenRules()).contains("SG-12");
  }

  static Stream<Arguments> signedByDss() {
    return Stream.of(
        signed(
            "ASiC-E with XAdES", DSS.xades(ASiCContainerType.ASiC_E, List.of(CERTIFICATE, NOTE))),
        signed(
            "ASiC-E with CAdES", DSS.cades(ASiCContainerType.ASiC_E, List.of(CERTIFICATE, NOTE))),
        signed("ASiC-S with XAdES", DSS.xades(ASiCContainerType.ASiC_S, List.of(CERTIFICATE))),
        signed("ASiC-S with CAdES", DSS.cades(ASiCContainerType.ASiC_S, List.of(CERTIFICATE))),
        signed("ASiC-E of a PDF", DSS.xades(ASiCContainerType.ASiC_E, List.of(PDF))),
        signed("attached CAdES", DSS.attached(CERTIFICATE)),
        signed("attached CAdES of a PDF", DSS.attached(PDF)),
        signed("PAdES", DSS.pades(PDF)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("signedByDss")
  void whatDssSignsPassesHere(String name, byte[] document) {
    OurReport report = validateHere(document, true);
    assertThat(report.brokenRules()).doesNotContain("EN-01");
    assertThat(report.indication()).isEqualTo("TOTAL_PASSED");
    assertThat(report.coversWholeDocument()).isTrue();
  }

  static Stream<Arguments> altered() {
    byte[] xades = DSS.xades(ASiCContainerType.ASiC_E, List.of(CERTIFICATE, NOTE));
    byte[] cades = DSS.cades(ASiCContainerType.ASiC_E, List.of(CERTIFICATE, NOTE));
    byte[] simple = DSS.cades(ASiCContainerType.ASiC_S, List.of(CERTIFICATE));
    return Stream.of(
        altered("ASiC-E with XAdES", "SG-12", inZip(xades, "certificate.xml", PackagesIT::altered)),
        altered("an attachment", "SG-12", inZip(xades, "an attached note.txt", text -> text + ".")),
        altered("ASiC-E with CAdES", "AC-13", inZip(cades, "certificate.xml", PackagesIT::altered)),
        altered("its manifest", "CM-08", inZip(cades, "META-INF/ASiCManifest", text -> text + " ")),
        altered(
            "ASiC-S with CAdES", "CM-08", inZip(simple, "certificate.xml", PackagesIT::altered)),
        altered("attached CAdES", "CM-08", altered(DSS.attached(CERTIFICATE))),
        altered("PAdES", "PD-05", and(DSS.pades(PDF), "\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("altered")
  void whatIsAlteredIsRefused(String name, String rule, byte[] document) {
    OurReport report = validateHere(document, true);
    assertThat(report.brokenRules()).contains(rule);
    assertThat(report.indication()).isEqualTo("TOTAL_FAILED");
    assertThat(report.decision()).isEqualTo("REJECT");
  }

  private static Arguments signed(String name, byte[] document) {
    return Arguments.of(name, document);
  }

  private static Arguments altered(String name, String rule, byte[] document) {
    return Arguments.of(name, rule, document);
  }

  private static String altered(String text) {
    return Alteration.ONE_CHARACTER.applyTo(text);
  }

  private static byte[] altered(byte[] document) {
    return altered(new String(document, ISO_8859_1)).getBytes(ISO_8859_1);
  }

  private static byte[] and(byte[] document, String more) {
    return (new String(document, ISO_8859_1) + more).getBytes(ISO_8859_1);
  }

  private byte[] sealHere(KeyKind kind) throws IOException {
    return OurSeals.sealContainer(
        HIERARCHY.seal(kind), List.of(CERTIFICATE, NOTE), folder.resolve(kind.name()));
  }

  private OurReport validateHere(byte[] document, boolean declared) {
    try {
      Path file = Files.write(Files.createTempFile(folder, "document", ".bin"), document);
      return OurValidation.ofFile(file, Instant.now(), declared ? TYPE : "").reports().get(0);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Packs again, in the same order, with one file changed. */
  private static byte[] inZip(byte[] zip, String name, UnaryOperator<String> change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        byte[] changed =
            entry.getName().startsWith(name)
                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                : content;
        write(out, entry.getName(), changed);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }

  private static void write(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    if (name.equals("mimetype")) {
      java.util.zip.CRC32 crc = new java.util.zip.CRC32();
      crc.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(crc.getValue());
    }
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }

  static byte[] pdf() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return bytes.toByteArray();
  }
}
