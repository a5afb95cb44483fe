// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EffectivePeriodsTest {
  private static final Instant RECORDED = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant AFTER = Instant.parse("2026-09-01T00:00:00Z");

  @Test
  void beginWhenTheEntryWasRecordedIfItNamesNone() {
    assertThat(of("{\"change\":{\"operations\":[{\"operation\":\"SetAuthority\"}]}}"))
        .containsExactly(Period.since(RECORDED));
  }

  @Test
  void areThoseThatTheChangeNamesHoweverDeep() {
    assertThat(
            of(
                """
                {"change":{"operations":[
                  {"from":"2026-09-01T00:00:00Z"},
                  {"arrangement":{"clauses":[
                    {"period":{"from":"2026-09-01T00:00:00Z","to":"2027-01-01T00:00:00Z"}}]}},
                  {"clause":"a/1","at":"2026-09-01T00:00:00Z"}]}}"""))
        .containsExactly(
            Period.since(AFTER), new Period(AFTER, Instant.parse("2027-01-01T00:00:00Z")));
  }

  @Test
  void actBackOnlyInACorrection() {
    String change = "{\"change\":{%s\"operations\":[{\"from\":\"2026-01-01T00:00:00Z\"}]}}";

    assertThat(of(change.formatted(""))).containsExactly(Period.since(RECORDED));
    assertThat(of(change.formatted("\"correction\":\"an error\",")))
        .containsExactly(Period.since(BEFORE));
  }

  @Test
  void doNotBeginWhenTheyAreOver() {
    assertThat(
            of(
                """
                {"change":{"operations":[
                  {"period":{"from":"2026-01-01T00:00:00Z","to":"2026-02-01T00:00:00Z"}},
                  {"from":"2026-09-01T00:00:00Z"}]}}"""))
        .containsExactly(Period.since(AFTER));
  }

  private static List<Period> of(String entry) {
    return EffectivePeriods.of(RECORDED, JsonMapper.builder().build().readTree(entry));
  }
}
