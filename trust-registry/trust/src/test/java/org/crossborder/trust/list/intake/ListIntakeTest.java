// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.NOW;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.junit.jupiter.api.Test;

class ListIntakeTest {
  private static final String LIST = new String(SignedSamples.LIST, UTF_8);

  @Test
  void aGoodListIsRead() {
    ListIntake.Outcome outcome = read(LIST, OptionalLong.of(17), NOW);

    assertThat(outcome.list()).isPresent();
    assertThat(outcome.findings()).isEmpty();
  }

  @Test
  void aListThatNobodyAnswersForIsNotEvenRead() {
    ListIntake.Outcome outcome =
        new ListIntake(List.of(Samples.certificate("CN=Other")), OptionalLong.empty())
            .read(SignedSamples.sign(SignedSamples.LIST), NOW);

    refused(outcome, "5.7.1");
  }

  @Test
  void anOlderListThanTheOneSeenBeforeIsRefused() {
    refused(read(LIST, OptionalLong.of(18), NOW), "5.3.2");
  }

  @Test
  void anExpiredListIsRefused() {
    refused(read(LIST, OptionalLong.empty(), NOW.plusSeconds(86_400)), "5.3.15");
  }

  @Test
  void aListFromTheFutureIsRefused() {
    refused(read(LIST, OptionalLong.empty(), NOW.minusSeconds(86_400)), "5.3.14");
  }

  @Test
  void aSignedListThatBreaksTheSchemaOrARuleIsRefused() {
    refused(
        read(
            LIST.replace("<SchemeTerritory>", "<SchemeTerritory/><SchemeTerritory>"),
            OptionalLong.empty(),
            NOW),
        "Annex C");
    refused(
        read(LIST.replace("Identifier>6<", "Identifier>4<"), OptionalLong.empty(), NOW), "5.3.1");
  }

  @Test
  void aSignerOfAnotherTerritoryIsNoticed() {
    ListIntake.Outcome outcome =
        read(
            LIST.replace("<SchemeTerritory>BD", "<SchemeTerritory>KR")
                .replace("TSLType/BDlist", "TSLType/KRlist"),
            OptionalLong.empty(),
            NOW);

    assertThat(outcome.list()).isPresent();
    assertThat(outcome.findings())
        .singleElement()
        .matches(finding -> finding.message().contains("country"));
  }

  private static ListIntake.Outcome read(String list, OptionalLong newestSeen, Instant now) {
    return new ListIntake(List.of(SignedSamples.SIGNER), newestSeen)
        .read(SignedSamples.sign(list.getBytes(UTF_8)), now);
  }

  private static void refused(ListIntake.Outcome outcome, String clause) {
    assertThat(outcome.list()).isEmpty();
    assertThat(outcome.findings())
        .filteredOn(finding -> finding.severity() == ListFinding.Severity.ERROR)
        .isNotEmpty()
        .allMatch(finding -> finding.clause().equals(clause));
  }
}
