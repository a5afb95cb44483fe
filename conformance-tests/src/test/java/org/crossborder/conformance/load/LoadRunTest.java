// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.reference.ProvingGround;
import org.crossborder.conformance.reference.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoadRunTest {
  private static final LoadPlan PLAN = new LoadPlan(3, 0, 12, 2, Duration.ofMinutes(2), 10_000);

  private final StringWriter said = new StringWriter();

  @ParameterizedTest
  @EnumSource(Profile.class)
  void everyMessageIsReceiptedAndTheCostOfEachProcessIsTold(Profile profile) throws Exception {
    try (ProvingGround ground = ProvingGround.open(profile)) {
      LoadResult result = run(ground, PLAN, null);

      assertThat(result.outcomes()).containsExactly(entry("receipt", 12));
      assertThat(result.reconciliation().complete()).isTrue();
      assertThat(result.reconciliation().receipted()).isEqualTo(14);
      assertThat(result.perSecond()).isPositive();
      assertThat(result.cpuMillis()).containsOnlyKeys("both");
      assertThat(result.cpuMillis().get("both")).isPositive();
      assertThat(result.senderCpuMillis()).containsKeys("preparing", "sending", "verifying");
      assertThat(result.service().p50()).isPositive().isLessThanOrEqualTo(result.service().p999());
      assertThat(said.toString()).contains("Making 14 messages", "12 of 12 sent");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPT_REPEATS_DIGESTS, receipt of other digests",
    "RECEIPT_REPEATS_REFERENCES, receipt of other digests",
    "RECEIPT_REFERS, receipt for another message",
    "RECEIPT_SIGNED, receipt without a signature that holds",
    "RECEIPT_HEADER_SIGNED, receipt whose header is not signed",
    "RECEIPT_SENT, HTTP 202 without a signal",
    "TEST_SERVICE, receipt",
  })
  void aReceiptThatProvesNothingDoesNotCount(Rule broken, String outcome) throws Exception {
    try (ProvingGround ground = ProvingGround.open(Profile.V2_0)) {
      ground.breaking(broken);
      LoadResult result = run(ground, new LoadPlan(1, 0, 2, 0, Duration.ofMinutes(1), 300), null);

      assertThat(result.outcomes()).containsExactly(entry(outcome, 2));
      assertThat(result.reconciliation().complete()).isEqualTo(outcome.equals("receipt"));
    }
  }

  @Test
  void atARateLatencyCountsFromWhenAMessageWasDue() throws Exception {
    try (ProvingGround ground = ProvingGround.open(Profile.V2_0)) {
      LoadPlan faster = new LoadPlan(1, 5_000, 20, 0, Duration.ofMinutes(1), 300);
      LoadResult result = run(ground, faster, null);

      assertThat(result.outcomes()).containsExactly(entry("receipt", 20));
      assertThat(result.latency().maximum())
          .as("one sender cannot send 5,000 a second: the last ones waited for the first")
          .isGreaterThan(result.service().p50() * 3);
    }
  }

  @Test
  void nothingMoreIsSentWhenTheTimeIsUp() throws Exception {
    try (ProvingGround ground = ProvingGround.open(Profile.V2_0)) {
      LoadPlan slow = new LoadPlan(1, 2, 10, 0, Duration.ofMillis(600), 300);
      LoadResult result = run(ground, slow, null);

      assertThat(result.reconciliation().sent()).as("the third is due too late").isBetween(1, 2);
    }
  }

  @Test
  void whatWasReceiptedAndIsNotThereIsLost() throws Exception {
    try (ProvingGround ground = ProvingGround.open(Profile.V2_0)) {
      Set<String> looks = new HashSet<>();
      LoadResult result =
          run(
              ground,
              new LoadPlan(1, 0, 2, 0, Duration.ofMinutes(1), 300),
              () -> {
                looks.add("looked");
                return Map.of();
              });

      assertThat(looks).isNotEmpty();
      assertThat(result.reconciliation().receipted()).isEqualTo(2);
      assertThat(result.reconciliation().delivered()).isZero();
      assertThat(result.reconciliation().lost()).hasSize(2);
      assertThat(result.reconciliation().complete()).isFalse();
    }
  }

  @Test
  void whatCameTwiceIsNamed() throws Exception {
    try (ProvingGround ground = ProvingGround.open(Profile.V2_0)) {
      LoadPlan one = new LoadPlan(1, 0, 1, 0, Duration.ofMinutes(1), 300);
      Clock then = Clock.fixed(Instant.now(), ZoneOffset.UTC);
      byte[] document = new Documents(300, then.millis()).document(0);
      LoadResult result = run(ground, one, () -> Map.of(Preparation.sha256(document), 2), then);

      assertThat(result.reconciliation().doubled()).hasSize(1);
      assertThat(result.reconciliation().lost()).isEmpty();
      assertThat(result.reconciliation().complete()).isFalse();
    }
  }

  private LoadResult run(ProvingGround ground, LoadPlan plan, @Nullable Delivery delivery)
      throws Exception {
    return run(ground, plan, delivery, Clock.systemUTC());
  }

  private LoadResult run(
      ProvingGround ground, LoadPlan plan, @Nullable Delivery delivery, Clock clock)
      throws Exception {
    return new LoadRun(
            ground.partner(),
            ground.client(),
            plan,
            new ProcessCpu(Map.of("both", ProcessHandle.current().pid())),
            delivery,
            Duration.ofSeconds(1),
            new PrintWriter(said, true),
            false,
            clock)
        .run();
  }
}
