// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.validation.container.Containers.AUTHORITY;
import static org.crossborder.validation.container.Containers.CERTIFICATE;
import static org.crossborder.validation.container.Containers.INVOICE;
import static org.crossborder.validation.container.Containers.SEALED;
import static org.crossborder.validation.container.Containers.file;
import static org.crossborder.validation.container.Containers.seal;

import java.util.List;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;

/** Documents that are not one XML file go through the same layers, as far as they can. */
class ContainerFlowTest {
  private static final ValidationContext KOREA =
      ValidationContext.claimed("KR", Examples.NOW, TrustFixture.recognising(AUTHORITY));

  @Test
  void theDocumentOfAContainerIsValidatedLikeAnyOther() {
    ValidationReport report = Judging.VALIDATOR.validate(SEALED, KOREA);
    assertThat(report.findings()).extracting(Finding::ruleId).doesNotContain("EN-01");
    for (Layer layer : List.of(Layer.INTAKE, Layer.SCHEMA, Layer.SIGNATURE, Layer.RECOGNITION)) {
      assertThat(report.layer(layer).status()).as(layer.name()).isEqualTo(LayerStatus.VALID);
    }
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
    assertThat(report.size()).isEqualTo(SEALED.length);
    assertThat(report.sha256()).isNotEqualTo(report.facts().orElseThrow().sha256());
  }

  @Test
  void aSealWithinTheContainerCountsToo() {
    SealingAuthority exporter = SealingAuthority.ec("BD");
    byte[] sealed =
        new XadesSealer()
            .seal(
                Examples.certificate().getBytes(UTF_8),
                AUTHORITY.key(),
                AUTHORITY.chain(),
                Examples.NOW);
    byte[] container =
        new org.crossborder.validation.container.ContainerSealer()
            .seal(
                List.of(new PackagedFile("certificate.xml", sealed), INVOICE),
                exporter.key(),
                exporter.chain(),
                Examples.NOW);
    ValidationReport report = Judging.VALIDATOR.validate(container, KOREA);
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
    assertThat(report.validatedSignature().orElseThrow().signer())
        .contains(AUTHORITY.certificate());
    assertThat(report.furtherSignatures()).hasSize(1);
    assertThat(report.furtherSignatures().get(0).signer()).contains(exporter.certificate());
  }

  @Test
  void theSignerOfTheContainerIsAskedAboutWhereTheInnerOneIsNotRecognised() {
    SealingAuthority stranger = SealingAuthority.ec("BD");
    byte[] inner =
        new XadesSealer()
            .seal(
                Examples.certificate().getBytes(UTF_8),
                stranger.key(),
                stranger.chain(),
                Examples.NOW);
    ValidationReport report =
        Judging.VALIDATOR.validate(
            seal(List.of(new PackagedFile("certificate.xml", inner))), KOREA);
    assertThat(report.recognised().orElseThrow().verdict())
        .isEqualTo(RecognitionVerdict.RECOGNISED);
  }

  @Test
  void aPdfIsCarriedAndHeldForAPerson() {
    byte[] container = seal(List.of(INVOICE));
    DeclaredDocument declared =
        new DeclaredDocument("certificate-of-origin", "BD-1", null, "Bureau", "BD", "KR");
    ValidationReport report = Judging.VALIDATOR.validate(container, KOREA.declaring(declared));
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.recognised().orElseThrow().verdict())
        .isEqualTo(RecognitionVerdict.RECOGNISED);
    assertThat(report.layer(Layer.SCHEMA).status()).isEqualTo(LayerStatus.SKIPPED);
    assertThat(report.undecidedRules()).contains("D02");
    assertThat(report.facts().orElseThrow().number()).isEqualTo("BD-1");
  }

  @Test
  void aTypeIsNeverGuessed() {
    ValidationReport report = Judging.VALIDATOR.validate(seal(List.of(INVOICE)), KOREA);
    assertThat(report.facts()).isEmpty();
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_PASSED);
    assertThat(report.layer(Layer.INTAKE).status()).isEqualTo(LayerStatus.INDETERMINATE);
    assertThat(report.findings()).extracting(Finding::ruleId).containsExactly("AC-10");
    assertThat(report.decision()).isEqualTo(Decision.HOLD);
  }

  @Test
  void ofSeveralDocumentsTheDeclaredOneIsMeant() {
    byte[] container = seal(List.of(CERTIFICATE, file("p.xml", Examples.text("packing-list.xml"))));
    assertThat(Judging.VALIDATOR.validate(container, KOREA).findings())
        .extracting(Finding::ruleId)
        .containsExactly("AC-10");
    ValidationReport report =
        Judging.VALIDATOR.validate(
            container, KOREA.declaring(DeclaredDocument.ofType("certificate-of-origin")));
    assertThat(report.facts().orElseThrow().type().id()).isEqualTo("certificate-of-origin");
    assertThat(report.decision()).isEqualTo(Decision.ACCEPT);
  }

  @Test
  void jsonCarriesNoSealOfItsOwn() {
    ValidationReport report = Judging.judge("{\"a\":1}".getBytes(UTF_8), "invoice");
    assertThat(report.findings()).extracting(Finding::ruleId).contains("SG-01");
    assertThat(report.technical().indication()).isEqualTo(Indication.TOTAL_FAILED);
  }
}
