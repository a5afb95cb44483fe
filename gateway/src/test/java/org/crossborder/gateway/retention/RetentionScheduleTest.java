// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.Retention;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of these tests go from Bangladesh to Korea and are certificates of origin. */
class RetentionScheduleTest {
  private static final LegalPeriod BD = legal("BD", null, 5);
  private static final LegalPeriod KR = legal("KR", null, 3);
  private static final LegalPeriod OTHERS = legal(null, null, 20);

  @TempDir Path folder;
  private H2.Opened opened;
  private StoredMessage document;

  @BeforeEach
  void open() throws Exception {
    opened = H2.open(folder, Clock.fixed(NOW, ZoneOffset.UTC));
    document = opened.store().messages().add(Samples.outbound(NOW));
  }

  @AfterEach
  void close() {
    opened.close();
  }

  @Test
  void theLongerOfTheTwoPeriodsCountsAndSaysWhoseItIs() {
    Term term = schedule(BD, KR).term(document, NOW).orElseThrow();
    assertThat(term.until()).isEqualTo(Instant.parse("2031-11-22T12:00:00Z"));
    assertThat(term.legal()).isEqualTo(BD);
    assertThat(term.isOver(term.until().minusMillis(1))).isFalse();
    assertThat(term.isOver(term.until())).isTrue();
  }

  @Test
  void whatIsNotKnownOfOneOfThemIsKeptForEver() {
    assertThat(schedule(BD).term(document, NOW)).isEmpty();
    assertThat(schedule().term(document, NOW)).isEmpty();
    assertThat(schedule(BD, legal("KR", "invoice", 3)).term(document, NOW)).isEmpty();
  }

  @Test
  void ofAPartysPeriodsTheOneOfTheTypeCountsAndOtherwiseThatOfAll() {
    LegalPeriod certificates = legal("BD", "certificate-of-origin", 1);
    assertThat(schedule(BD, certificates, KR).term(document, NOW).orElseThrow().legal())
        .isEqualTo(KR);
    assertThat(schedule(certificates, OTHERS).term(document, NOW).orElseThrow().legal())
        .isEqualTo(OTHERS);
    assertThat(schedule(OTHERS).term(document, NOW)).isPresent();
  }

  @Test
  void nothingStoredLaterThanTheEarliestIsOver() {
    RetentionSchedule schedule = schedule(BD, KR);
    assertThat(schedule.earliest(NOW).orElseThrow())
        .isAfterOrEqualTo(Instant.parse("2023-11-22T12:00:00Z"))
        .isBefore(Instant.parse("2023-12-01T00:00:00Z"));
    assertThat(schedule().earliest(NOW)).isEmpty();
  }

  /** Rule X10: counted from receipt. */
  @Test
  void theRuleGetsThePeriodsOfBothAndWhenTheContentGoes() {
    Instant receipt = NOW.plusSeconds(60);
    opened
        .store()
        .receipts()
        .keep(document.id(), "receipt".getBytes(StandardCharsets.UTF_8), receipt);
    Retention retention = schedule(BD, KR).of(document).orElseThrow();
    assertThat(retention.until()).isEqualTo(Instant.parse("2031-11-22T12:01:00Z"));
    assertThat(retention.verifiableUntil()).isNull();
    assertThat(retention.legalPeriods())
        .isEqualTo(Map.of("BD", Period.ofYears(5), "KR", Period.ofYears(3)));
    assertThat(schedule().of(document)).as("nothing is configured").isEmpty();
    assertThat(schedule(BD).of(document).orElseThrow().until()).isNull();
  }

  private RetentionSchedule schedule(LegalPeriod... periods) {
    return new RetentionSchedule(List.of(periods), opened.store());
  }

  private static LegalPeriod legal(String party, String type, int years) {
    return new LegalPeriod(party, type, Period.ofYears(years), "An Act, s. " + years);
  }
}
