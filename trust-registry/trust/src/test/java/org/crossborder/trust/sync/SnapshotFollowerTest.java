// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An emergency reaches a following client by push; and by the poll, where nobody pushes. */
@Timeout(120)
class SnapshotFollowerTest {
  @TempDir Path directory;
  private final BlockingQueue<SyncOutcome> outcomes = new LinkedBlockingQueue<>();
  private TestPublication registry;
  private SnapshotClient client;

  @BeforeEach
  void start() throws Exception {
    registry = TestPublication.start();
    client = registry.client(directory);
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  /** The poll alone would take five minutes; an emergency has 60 s to arrive. */
  @Test
  void anEmergencyIsPushed() throws Exception {
    try (SnapshotFollower follower = follower(Duration.ofMinutes(5))) {
      follower.start();
      assertThat(outcomes.take()).isInstanceOf(SyncOutcome.Updated.class);

      long recorded = System.nanoTime();
      suspend();
      registry.publish();

      assertThat(outcomes.poll(60, TimeUnit.SECONDS)).isInstanceOf(SyncOutcome.Updated.class);
      System.out.printf(
          "An emergency was visible after %d ms%n", (System.nanoTime() - recorded) / 1_000_000);
      assertThat(status(client.current().orElseThrow())).isEqualTo(ServiceStatus.SUSPENDED);
    }
  }

  @Test
  void anEmergencyIsPolled() throws Exception {
    registry.registry.ignorePreferences();
    try (SnapshotFollower follower = follower(Duration.ofSeconds(2))) {
      follower.start();
      assertThat(outcomes.take()).isInstanceOf(SyncOutcome.Updated.class);
      suspend();
      registry.publish();

      SyncOutcome outcome = outcomes.take();
      while (outcome instanceof SyncOutcome.Confirmed) {
        outcome = outcomes.take();
      }
      assertThat(outcome).isInstanceOf(SyncOutcome.Updated.class);
    }
  }

  /** What comes back after a failure is taken with the next poll. */
  @Test
  void aRegistryThatWasGoneIsFoundAgain() throws Exception {
    registry.registry.fault(
        "/v1/metadata/timestamp.json", exchange -> exchange.sendResponseHeaders(503, -1));
    try (SnapshotFollower follower = follower(Duration.ofSeconds(1))) {
      follower.start();
      assertThat(outcomes.take()).isInstanceOf(SyncOutcome.Unreachable.class);
      registry.registry.mendAll();
      SyncOutcome outcome = outcomes.take();
      while (outcome instanceof SyncOutcome.Unreachable) {
        outcome = outcomes.take();
      }
      assertThat(outcome).isInstanceOf(SyncOutcome.Updated.class);
    }
  }

  /**
   * A registry that always announces something newer and never has it, is not asked at its pace.
   */
  @Test
  void falseAlarmsDoNotMakeAStorm() throws Exception {
    registry.registry.changeTagsAlways();
    try (SnapshotFollower follower = follower(Duration.ofSeconds(3))) {
      follower.start();
      Thread.sleep(5_000);
    }
    assertThat(outcomes.size()).isBetween(1, 5);
  }

  private SnapshotFollower follower(Duration poll) {
    return new SnapshotFollower(
        client,
        poll,
        Clock.fixed(registry.now, ZoneOffset.UTC),
        new SnapshotFollower.Listener() {
          @Override
          public void synchronised(SyncOutcome outcome) {
            outcomes.add(outcome);
          }

          @Override
          public void failed(RuntimeException fault) {
            outcomes.add(new SyncOutcome.Unreachable("fault: " + fault));
          }
        });
  }

  private void suspend() {
    Instant now = registry.now;
    registry.log.now = now;
    registry.log.emergency(
        "BD", new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, now, "Key in doubt", null));
  }

  private static ServiceStatus status(TrustedSnapshot trusted) {
    return trusted.snapshot().services().stream()
        .filter(service -> service.id().equals("BD/seals"))
        .flatMap(service -> service.statusHistory().stream())
        .reduce((first, second) -> second)
        .orElseThrow()
        .status();
  }
}
