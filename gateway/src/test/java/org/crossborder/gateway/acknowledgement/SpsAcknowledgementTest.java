// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An SPS certificate is answered with an SPSAcknowledgement. */
class SpsAcknowledgementTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsReadAndValidByItsSchemaAndRules(AcknowledgementStatus status) {
    BusinessAcknowledgement said = acknowledgement(status, "phytosanitary-certificate");
    byte[] xml = AcknowledgementDocument.write(said);
    assertThat(new String(xml, UTF_8)).contains("SPSAcknowledgement:17");
    assertThat(AcknowledgementDocument.read(xml)).contains(said);

    byte[] sealed =
        new XadesSealer()
            .seal(xml, TestPki.KR.privateKey(), List.of(TestPki.KR.certificate()), NOW);
    assertThat(AcknowledgementDocument.read(sealed)).contains(said);
    ValidationReport report =
        Validator.create().validate(sealed, ValidationContext.claimed("BD", NOW, null));
    for (Layer layer : List.of(Layer.SCHEMA, Layer.CODE_LISTS, Layer.BUSINESS_RULES)) {
      assertThat(report.layer(layer).status())
          .as("%s %s", layer, report.findings())
          .isEqualTo(LayerStatus.VALID);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "phytosanitary-certificate, sps-acknowledgement",
    "sanitary-certificate, sps-acknowledgement",
    "veterinary-certificate, sps-acknowledgement",
    "certificate-of-origin, application-response",
    "'', application-response"
  })
  void theFormFollowsTheDocument(String documentType, String form) {
    BusinessAcknowledgement said = acknowledgement(AcknowledgementStatus.ACCEPTED, documentType);
    assertThat(AcknowledgementDocument.type(said)).isEqualTo(form);
    assertThat(AcknowledgementDocument.read(AcknowledgementDocument.write(said))).contains(said);
  }

  @ParameterizedTest
  @CsvSource({
    ">70<, >41<",
    "ACCEPTED, USED",
    "ACCEPTED, LOST",
    "ni:///sha-256, ni:///sha-512",
    "mid:, http:",
    ">CAW<, >ACW<",
    ">851<, >312<",
    "IssueDateTime, IssuedDateTime"
  })
  void whatIsNotAsAgreedIsNone(String agreed, String other) {
    BusinessAcknowledgement said =
        acknowledgement(AcknowledgementStatus.ACCEPTED, "phytosanitary-certificate");
    String xml = new String(AcknowledgementDocument.write(said), UTF_8);
    String changed = xml.replace(agreed, other);
    assertThat(changed).isNotEqualTo(xml);
    assertThat(AcknowledgementDocument.read(changed.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb | c", "<ram:StatusCode>70", "\u0001 ]]> &", "第一"})
  void aSentenceOfWhateverKindStaysOneReason(String sentence) {
    BusinessAcknowledgement said =
        acknowledgement(
            AcknowledgementStatus.REJECTED,
            "phytosanitary-certificate",
            List.of(
                new StatusReason("PC-18", "D02", "Art. 9(1)", sentence),
                new StatusReason("X", "", "", sentence)));
    BusinessAcknowledgement read =
        AcknowledgementDocument.read(AcknowledgementDocument.write(said)).orElseThrow();
    assertThat(read.status()).isEqualTo(AcknowledgementStatus.REJECTED);
    assertThat(read.reasons()).extracting(StatusReason::code).containsExactly("PC-18", "X");
    assertThat(read.reasons()).extracting(StatusReason::article).containsExactly("Art. 9(1)", "");
  }

  @Test
  void aCertificateWithoutANumberIsAnsweredInUbl() {
    BusinessAcknowledgement said =
        new BusinessAcknowledgement(
            "a-1",
            NOW,
            "KR",
            "BD",
            AcknowledgementStatus.RECEIVED,
            "message-1@bd.example",
            "",
            "phytosanitary-certificate",
            "ab".repeat(32),
            List.of());
    assertThat(AcknowledgementDocument.type(said)).isEqualTo("application-response");
  }

  private static BusinessAcknowledgement acknowledgement(
      AcknowledgementStatus status, String documentType) {
    return acknowledgement(
        status,
        documentType,
        status == AcknowledgementStatus.REJECTED
            ? List.of(new StatusReason("PC-18", "D02", "Art. 9(1)", "The net weight is too large"))
            : List.of());
  }

  private static BusinessAcknowledgement acknowledgement(
      AcknowledgementStatus status, String documentType, List<StatusReason> reasons) {
    return new BusinessAcknowledgement(
        "0d6a7f0e-5f0e-4a53-9f4c-a1f4d0c3a001",
        NOW,
        "KR",
        "BD",
        status,
        "message-1@bd.example",
        "BD-PC-2026-014467",
        documentType,
        "ab".repeat(32),
        reasons);
  }
}
