// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Ready is who can decide. */
class TrustHealthTest {
  private static final Instant ISSUED = Instant.parse("2026-11-22T00:00:00Z");
  private static final Instant VOUCHED_UNTIL = ISSUED.plus(Duration.ofMinutes(10));
  private static final Instant GOOD_UNTIL = ISSUED.plus(Duration.ofHours(24));

  @Test
  void withoutSnapshotDown() {
    Health health = new TrustHealth(Optional::empty, Clock.systemUTC()).health();
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails()).containsKey("reason");
  }

  @Test
  void freshUp() {
    assertThat(at(ISSUED).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void degradedUpAndSaidSo() {
    Health health = at(VOUCHED_UNTIL);
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails().get("freshness")).hasToString("DEGRADED");
  }

  @Test
  void upToTheLastInstantUp() {
    assertThat(at(GOOD_UNTIL.minusNanos(1)).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void ranOutOutOfServiceWithTheReason() {
    Health health = at(GOOD_UNTIL);
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails().get("reason")).asString().contains(GOOD_UNTIL.toString());
  }

  @Test
  void withoutAnyAnchorDown() {
    Health health = at(ISSUED, List.of());
    assertThat(health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(health.getDetails().get("reason")).asString().contains("lists no trust service");
  }

  @Test
  void saysHowManyAnchorsAndHowOld() {
    Health health = at(ISSUED.plusSeconds(90));
    assertThat(health.getDetails())
        .containsEntry("anchors", 1L)
        .containsEntry("ageSeconds", 90L)
        .containsEntry("snapshot", 7L);
  }

  @Test
  void clockSetBackOutOfServiceWithTheReason() {
    Health health = at(ISSUED.minus(Duration.ofMinutes(6)));
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails().get("reason")).asString().contains("until the clock is right");
  }

  private static Health at(Instant now) {
    TrustService service =
        new TrustService(
            "BD/seals",
            "BD",
            "Chamber",
            "Seals",
            ServiceType.CA_FOR_SEALS,
            List.of(TestPki.BD.certificate()),
            "high",
            List.of(),
            List.of());
    return at(now, List.of(service));
  }

  private static Health at(Instant now, List<TrustService> services) {
    Snapshot snapshot =
        new Snapshot(7, ISSUED, GOOD_UNTIL, List.of(), services, List.of(), List.of());
    TrustedSnapshot trusted = new TrustedSnapshot(snapshot, ISSUED, VOUCHED_UNTIL, "00".repeat(32));
    return new TrustHealth(() -> Optional.of(trusted), Clock.fixed(now, ZoneOffset.UTC)).health();
  }
}
