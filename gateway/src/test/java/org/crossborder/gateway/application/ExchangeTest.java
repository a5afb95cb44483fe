// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.application.Neighbours.await;
import static org.crossborder.gateway.application.Neighbours.certificate;
import static org.crossborder.gateway.application.Neighbours.inbound;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.ValidationReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two gateways know of an exchange, and what the rules of the agreement make of it. */
class ExchangeTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static SealAuthority seals;
  private static SingleWindow singleWindow;
  private static URI webhook;
  private static RunningGateway bd;
  private static RunningGateway kr;

  @BeforeAll
  static void start() throws Exception {
    seals = new SealAuthority("BD");
    singleWindow = SingleWindow.start(folder);
    webhook = singleWindow.webhook();
    bd = new RunningGateway(folder.resolve("bd"), "BD", TestPki.BD, TRUST, webhook);
    kr = new RunningGateway(folder.resolve("kr"), "KR", TestPki.KR, TRUST, webhook);
  }

  @BeforeEach
  void bothHoldTheSameSnapshot() throws Exception {
    TRUST.publish(Register.trusted(bd.as4(), kr.as4(), seals));
  }

  @AfterAll
  static void stop() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }

  @Test
  void theReceiverJudgesByWhatItKnowsOfTheExchange() throws Exception {
    JsonNode in = crossed(bd, certificate(seals, "X-1"), "ACKNOWLEDGED");
    JsonNode report = JSON.readTree(kr.get(in.at("/links/report").asString()).body());

    assertThat(outcomes(report, "D13", "X01", "X04", "X05", "X08", "P01"))
        .containsOnly(RuleOutcome.PASSED.name());
    assertThat(outcomes(report, "X03", "X06", "X07", "X09", "X10", "X11", "P02", "P04"))
        .as("not due before the decision")
        .containsOnly(RuleOutcome.NOT_APPLICABLE.name());
    assertThat(report.path("decision").asString()).isEqualTo("ACCEPT");
  }

  @Test
  void anAuditorJudgesTheEndedExchangeFromTheReceiversRecord() throws Exception {
    byte[] document = certificate(seals, "X-2");
    JsonNode in = crossed(bd, document, "ACKNOWLEDGED");

    ValidationReport report = audit(kr, in, document);

    assertThat(outcomes(report, "X01", "X02", "X04", "X05", "X08", "X09"))
        .containsOnly(RuleOutcome.PASSED);
    assertThat(outcomes(report, "X07")).containsOnly(RuleOutcome.NOT_APPLICABLE);
    assertThat(outcomes(report, "X03", "X06", "X10", "X11"))
        .containsOnly(RuleOutcome.INDETERMINATE);
    assertThat(unknown(report, "X03")).isEqualTo("Not known: agreed time for acknowledgement.");
    assertThat(unknown(report, "X06"))
        .isEqualTo("Not known: reconciliation of the day of dispatch.");
    assertThat(unknown(report, "X11")).isEqualTo("Not known: evidence package.");
  }

  @Test
  void theSenderCountsItsDayAndHoldsTheReceiversSignedTime() throws Exception {
    byte[] document = certificate(seals, "X-3");
    JsonNode out = sent(bd, document, "ACCEPTED");

    ValidationReport report = audit(bd, out, document);

    assertThat(outcomes(report, "X02", "X04", "X06", "X08", "X09"))
        .containsOnly(RuleOutcome.PASSED);
    assertThat(outcomes(report, "X01", "X05")).containsOnly(RuleOutcome.INDETERMINATE);
    assertThat(unknown(report, "X01"))
        .isEqualTo("Not known: what the sender’s clock was compared with.");
  }

  /** A gateway that was set up anew has forgotten which numbers its authority has used. */
  @Test
  void anotherContentUnderAKnownNumberIsRefusedByTheReceiver() throws Exception {
    crossed(bd, certificate(seals, "X-4"), "ACKNOWLEDGED");
    try (RunningGateway forgetful =
        new RunningGateway(folder.resolve("bd-2"), "BD", TestPki.BD, TRUST, webhook)) {
      TRUST.publish(Register.trusted(forgetful.as4(), kr.as4(), seals));
      JsonNode out = sent(forgetful, certificate(seals, "X-4"), "REJECTED");

      assertThat(out.at("/acknowledgement/reasons").valueStream().toList())
          .singleElement()
          .satisfies(
              reason -> {
                assertThat(reason.path("code").asString()).isEqualTo("D13");
                assertThat(reason.path("article").asString()).isEqualTo("Art. 5(e)");
                assertThat(reason.path("sentence").asString()).contains("X-4", "different");
              });
      ValidationReport audited = audit(kr, inbound(kr, out), certificate(seals, "X-4"));
      assertThat(outcomes(audited, "X07")).as("with a code").containsOnly(RuleOutcome.PASSED);
      assertThat(outcomes(audited, "X08")).as("of other bytes").containsOnly(RuleOutcome.FAILED);
    }
  }

  private static ValidationReport audit(RunningGateway gateway, JsonNode document, byte[] bytes)
      throws Exception {
    byte[] exchange = gateway.get(document.at("/links/exchange").asString()).body().getBytes(UTF_8);
    Instant now = Instant.now();
    return Validator.create()
        .validate(
            bytes,
            ValidationContext.receipted("KR", "BD", now, now, TRUST.current().orElseThrow())
                .under(new Circumstances(ExchangeJson.read(exchange), null)));
  }

  private static List<String> outcomes(JsonNode report, String... rules) {
    JsonNode results =
        report
            .path("layers")
            .valueStream()
            .filter(layer -> layer.path("layer").asString().equals("AGREEMENT"))
            .findFirst()
            .orElseThrow()
            .path("rules");
    return List.of(rules).stream().map(rule -> results.path(rule).asString()).toList();
  }

  private static List<RuleOutcome> outcomes(ValidationReport report, String... rules) {
    return report.layer(Layer.AGREEMENT).rules().stream()
        .filter(result -> List.of(rules).contains(result.ruleId()))
        .map(result -> result.outcome())
        .toList();
  }

  private static String unknown(ValidationReport report, String rule) {
    return report.findings().stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .findFirst()
        .orElseThrow()
        .message()
        .in(Language.EN);
  }

  private static JsonNode crossed(RunningGateway from, byte[] document, String state)
      throws Exception {
    return await(kr, inbound(kr, sent(from, document, "ACCEPTED")), state);
  }

  private static JsonNode sent(RunningGateway from, byte[] document, String state)
      throws Exception {
    return await(from, JSON.readTree(from.submit(document).body()), state);
  }
}
