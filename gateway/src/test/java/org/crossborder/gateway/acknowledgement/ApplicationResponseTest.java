// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationResponseTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void whatIsWrittenIsRead(AcknowledgementStatus status) {
    BusinessAcknowledgement said = acknowledgement(status, "Not covered");
    assertThat(AcknowledgementDocument.read(ApplicationResponseWriter.write(said))).contains(said);
  }

  @Test
  void itIsValidUbl() {
    byte[] xml =
        ApplicationResponseWriter.write(
            acknowledgement(AcknowledgementStatus.REJECTED, "Not covered"));
    assertThat(
            Validator.create()
                .validate(xml, ValidationContext.claimed("BD", NOW, null))
                .layer(Layer.SCHEMA)
                .status())
        .isEqualTo(LayerStatus.VALID);
  }

  @Test
  void aSentenceThatQuotesAHostileDocumentStaysText() {
    BusinessAcknowledgement said =
        acknowledgement(AcknowledgementStatus.REJECTED, "<cbc:ResponseCode>AP & \u0001 ]]>");
    BusinessAcknowledgement read =
        AcknowledgementDocument.read(ApplicationResponseWriter.write(said)).orElseThrow();
    assertThat(read.status()).isEqualTo(AcknowledgementStatus.REJECTED);
    assertThat(read.reasons().get(0).sentence()).isEqualTo("<cbc:ResponseCode>AP & \uFFFD ]]>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no XML", "<a/>", "<!DOCTYPE a><a/>"})
  void whatIsNoneIsNotRead(String xml) {
    assertThat(AcknowledgementDocument.read(xml.getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ResponseCode", "ReferenceID", "DocumentHash", "IssueDate", "ID"})
  void whatMissesAnElementIsNotRead(String name) {
    String xml =
        new String(
            ApplicationResponseWriter.write(acknowledgement(AcknowledgementStatus.ACCEPTED, "x")),
            UTF_8);
    String without = xml.replaceAll("<cbc:" + name + "[ >].*?</cbc:" + name + ">", "");
    assertThat(without).isNotEqualTo(xml);
    assertThat(AcknowledgementDocument.read(without.getBytes(UTF_8))).isEmpty();
  }

  private static BusinessAcknowledgement acknowledgement(
      AcknowledgementStatus status, String sentence) {
    return new BusinessAcknowledgement(
        "a-1",
        NOW,
        "KR",
        "BD",
        status,
        "message-1@bd.example",
        "CO-1",
        "certificate-of-origin",
        "ab".repeat(32),
        status == AcknowledgementStatus.REJECTED
            ? List.of(new StatusReason("DOCTYPE_NOT_COVERED", "A02", "Art. 8(3)", sentence))
            : List.of());
  }
}
