// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates of plant health, food safety and protected species, against schemas of our own. */
class SanitaryAndCitesDocumentsTest {
  private static final SealingAuthority BD = SealingAuthority.rsa("BD");
  private static final Validator VALIDATOR = Validator.create();
  private static final List<Layer> CONTENT =
      List.of(Layer.INTAKE, Layer.SCHEMA, Layer.CODE_LISTS, Layer.BUSINESS_RULES);

  static Stream<String> examples() {
    return Stream.concat(
        Stream.of(
                "phytosanitary-certificate",
                "phytosanitary-certificate-for-re-export",
                "sanitary-certificate",
                "veterinary-certificate",
                "sps-acknowledgement")
            .map(name -> "pack/sps/examples/" + name + ".xml"),
        Stream.of("cites-permit", "cites-re-export-certificate")
            .map(name -> "pack/cites/examples/" + name + ".xml"));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void aSealedExampleIsInOrder(String example) {
    byte[] sealed = new XadesSealer().seal(bytes(example), BD.key(), BD.chain(), Examples.NOW);
    ValidationReport report = validate(sealed);
    assertThat(content(report)).isEmpty();
    assertThat(CONTENT).allMatch(layer -> report.layer(layer).status() == LayerStatus.VALID);
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.facts().orElseThrow().version()).isIn("17", "2");
    assertThat(report.findings()).extracting(Finding::ruleId).doesNotContain("D04", "D11");
  }

  @ParameterizedTest
  @CsvSource({
    "851, phytosanitary-certificate",
    "657, phytosanitary-certificate",
    "852, sanitary-certificate",
    "636, sanitary-certificate",
    "853, veterinary-certificate"
  })
  void theTypeCodeTellsCertificatesApart(String code, String type) {
    String certificate = certificate().replace("Code>851<", "Code>" + code + "<");
    assertThat(type(certificate)).isEqualTo(type);
  }

  @Test
  void anUnknownTypeCodeIsReported() {
    String certificate = certificate().replace("Code>851<", "Code>999<");
    assertThat(content(validate(certificate.getBytes(UTF_8))))
        .extracting(Finding::ruleId)
        .containsExactly("PC-03");
  }

  @Test
  void theOrderOfTheHubIsAccepted() {
    assertThat(content(validate(bytes("sps/order-of-the-hub.xml")))).isEmpty();
  }

  @Test
  void theShapeOfTracesIsAcceptedAndWhatItLacksIsReported() {
    assertThat(content(validate(bytes("sps/shape-of-traces.xml"))))
        .extracting(Finding::ruleId)
        .containsExactlyInAnyOrder("PC-08", "PC-11", "PC-15", "PC-23", "PC-24");
  }

  @ParameterizedTest
  @ValueSource(strings = {"phytosanitary-certificate", "cites-permit"})
  void anOfficerIsANaturalPerson(String type) {
    assertThat(validate(Packs.builtIn().example(type).orElseThrow()).undecidedRules())
        .contains("D15");
  }

  @Test
  void aFactStatedTwiceIsRefusedThoughTheOrderIsFree() {
    String country = "<ram:ImportSPSCountry><ram:ID>CN</ram:ID></ram:ImportSPSCountry>";
    String twice = certificate().replaceFirst("<ram:ExportSPSCountry>", country + "$0");
    assertThat(content(validate(twice.getBytes(UTF_8))))
        .extracting(Finding::ruleId)
        .containsExactly("PC-02");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<ram:StatusCode>70</ram:StatusCode>|",
        "<ram:ItemQuantity>720<|<ram:ItemQuantity>many<",
        "<ram:ModeCode>1</ram:ModeCode>|<ram:Mode>1</ram:Mode>",
        "</rsm:SPSConsignment>|</rsm:SPSConsignment><rsm:SPSConsignment/>"
      })
  void whatTheModelDoesNotHaveIsRefused(String change) {
    String[] parts = change.split("\\|", -1);
    String broken = certificate().replace(parts[0], parts[1]);
    assertThat(validate(broken.getBytes(UTF_8)).layer(Layer.SCHEMA).status())
        .isEqualTo(LayerStatus.INVALID);
  }

  private static List<Finding> content(ValidationReport report) {
    return report.findings().stream().filter(found -> CONTENT.contains(found.layer())).toList();
  }

  private static String type(String document) {
    return validate(document.getBytes(UTF_8)).facts().orElseThrow().type().id();
  }

  private static ValidationReport validate(byte[] document) {
    return VALIDATOR.validate(document, ValidationContext.claimed("KR", Examples.NOW, null));
  }

  private static String certificate() {
    return new String(Packs.builtIn().example("phytosanitary-certificate").orElseThrow(), UTF_8);
  }

  private static byte[] bytes(String path) {
    try (InputStream in = Objects.requireNonNull(Validator.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }
}
