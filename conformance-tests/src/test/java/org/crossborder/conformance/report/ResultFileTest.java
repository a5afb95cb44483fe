// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultFileTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @Test
  void aFailureIsToldWithWhatWasExpectedAndReceived() {
    JsonNode file = JsonMapper.builder().build().readTree(ResultFile.json(run()));
    assertThat(file.path("format").asString()).isEqualTo("crossborder-conformance-result/1");
    assertThat(file.at("/totals/FAILED").asInt()).isEqualTo(1);
    assertThat(file.at("/totals/PASSED").asInt()).isZero();
    JsonNode module = file.at("/modules/0");
    assertThat(module.path("id").asString()).isEqualTo("unsigned-message");
    assertThat(module.at("/requirements/0").asString()).isEqualTo("AS4-SEC-01");
    assertThat(module.path("fault").asString()).isEqualTo("IMPLEMENTATION");
    assertThat(module.path("expected").asString()).isEqualTo("an error");
    assertThat(module.path("received").asString()).isEqualTo("a receipt");
    assertThat(module.at("/exchanges/0/sent/bytes").binaryValue())
        .isEqualTo("s\u0001ent <script>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void ofLongMessagesTheBeginningIsKeptAndTheDigestIsOfAll() {
    JsonNode file = JsonMapper.builder().build().readTree(ResultFile.json(run()));
    JsonNode received = file.at("/modules/0/exchanges/0/received");
    assertThat(received.path("length").asInt()).isEqualTo(70_000);
    assertThat(received.path("bytes").binaryValue()).hasSize(65_536);
    assertThat(received.path("sha256").asString())
        .isEqualTo("f51b279903037b37ea1828a1021499995718d38016cad6c0da30962a41be052f");
  }

  static RunResult run() {
    About about =
        new About("unsigned-message", "T", List.of("AS4-SEC-01"), "it", "an error", List.of());
    Exchange exchange =
        new Exchange(
            NOW,
            "https://localhost/",
            "application/soap+xml",
            "s\u0001ent <script>".getBytes(StandardCharsets.UTF_8),
            "HTTP 200",
            new byte[70_000]);
    Judgement judgement = Judgement.failed(FaultClass.IMPLEMENTATION, "a receipt", "Refuse it.");
    return new RunResult(
        "run-1",
        "as4-receiver",
        "https://localhost/",
        "1.15",
        "test",
        NOW,
        NOW,
        List.of(new ModuleResult(about, judgement, NOW, 5, List.of(exchange))));
  }
}
