// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.alert.Alarm.Kind;
import org.crossborder.gateway.mpc.TurnableClock;
import org.junit.jupiter.api.Test;

/** A person is told once, when it has lasted; once when it is over; and never by a storm. */
class AlertingTest {
  private static final Hysteresis HYSTERESIS =
      new Hysteresis(
          Duration.ofMinutes(2),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofHours(24));
  private static final Alarm KOREA = new Alarm(Kind.STUCK, "KR", "3 messages wait");

  private final TurnableClock clock = new TurnableClock();
  private final List<Alarm> wrong = new ArrayList<>();
  private final List<Alert> told = new ArrayList<>();
  private boolean deaf;
  private final Alerting alerting =
      new Alerting("BD", List.of(() -> List.copyOf(wrong)), List.of(this::take), HYSTERESIS, clock);

  private void take(Alert alert) throws IOException {
    if (deaf) {
      throw new IOException("Nobody is there");
    }
    told.add(alert);
  }

  private void look(Duration later) {
    clock.turn(later);
    alerting.look();
  }

  @Test
  void whatPassesIsNotTold() {
    wrong.add(KOREA);
    look(Duration.ZERO);
    wrong.clear();
    look(Duration.ofMinutes(3));
    look(Duration.ofMinutes(10));
    assertThat(told).isEmpty();
  }

  @Test
  void whatLastsIsToldOnceAndOnceWhenItIsOver() {
    wrong.add(KOREA);
    for (int minute = 0; minute < 30; minute++) {
      look(Duration.ofMinutes(1));
    }
    assertThat(told).hasSize(1);
    assertThat(told.get(0).raised()).containsExactly(KOREA);

    wrong.clear();
    look(Duration.ofMinutes(1));
    assertThat(told).hasSize(1);
    look(Duration.ofMinutes(6));
    assertThat(told).hasSize(2);
    assertThat(told.get(1).over()).containsExactly(KOREA);
    look(Duration.ofMinutes(60));
    assertThat(told).hasSize(2);
  }

  /** It flaps: up and down each minute for an hour, and a person hears of it once. */
  @Test
  void whatComesAndGoesIsToldOnce() {
    for (int minute = 0; minute < 60; minute++) {
      wrong.clear();
      if (minute % 2 == 0) {
        wrong.add(KOREA);
      }
      look(Duration.ofMinutes(1));
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void aHundredTroublesAreOneMessage() {
    for (int i = 0; i < 100; i++) {
      wrong.add(new Alarm(Kind.CERTIFICATE, "certificate " + i, "It will expire"));
    }
    look(Duration.ZERO);
    look(Duration.ofMinutes(3));
    assertThat(told).hasSize(1);
    assertThat(told.get(0).raised()).hasSize(100);
    assertThat(told.get(0).headline()).contains("99 more");
  }

  @Test
  void whatComesInTheQuietIsToldAfterIt() {
    wrong.add(KOREA);
    look(Duration.ZERO);
    look(Duration.ofMinutes(3));
    wrong.add(new Alarm(Kind.DISK, "LOW", "1 byte"));
    look(Duration.ofMinutes(1));
    look(Duration.ofMinutes(3));
    assertThat(told).hasSize(1);
    look(Duration.ofMinutes(3));
    assertThat(told).hasSize(2);
    assertThat(told.get(1).raised()).extracting(Alarm::kind).containsExactly(Kind.DISK);
    assertThat(told.get(1).ongoing()).containsExactly(KOREA);
  }

  @Test
  void whatNobodyTookIsToldAgain() {
    wrong.add(KOREA);
    deaf = true;
    look(Duration.ZERO);
    look(Duration.ofMinutes(3));
    deaf = false;
    look(Duration.ofMinutes(1));
    assertThat(told).hasSize(1);
  }

  @Test
  void whatGoesOnIsToldAgainTheNextDay() {
    wrong.add(KOREA);
    look(Duration.ZERO);
    look(Duration.ofMinutes(3));
    look(Duration.ofHours(25));
    assertThat(told).hasSize(2);
    assertThat(told.get(1).ongoing()).containsExactly(KOREA);
  }
}
