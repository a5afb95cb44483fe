// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.sync.Comparison;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.SnapshotFollower;
import org.crossborder.trust.sync.StoredTrust;
import org.crossborder.trust.sync.SyncOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A relying party follows the real server, through restarts of either and through its faults. */
@Timeout(300)
class RelyingPartyTest {
  @TempDir Path directory;
  private Path home;
  private RunningRegistry registry;
  private Officers officers;

  @BeforeEach
  void start() throws Exception {
    home = directory.resolve("home");
    Officers.found(home);
    begin();
    Instant now = Instant.now();
    officers.establish(
        TestRegister.with(
            r ->
                r.revocationLists =
                    java.util.List.of(
                        TestRegister.BD_SEALS.crl(now.minusSeconds(60), now.plusSeconds(86400)))));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void takesOverWhatOfficersRecorded() {
    SnapshotClient client = client();
    assertThat(client.current()).isEmpty();

    assertThat(client.sync(Instant.now())).isInstanceOf(SyncOutcome.Updated.class);
    assertThat(client.sync(Instant.now())).isInstanceOf(SyncOutcome.Confirmed.class);

    assertThat(client.current().orElseThrow().snapshot().services()).hasSize(2);
    assertThat(client.compare(client.checkpoint().orElseThrow(), Instant.now()))
        .isEqualTo(Comparison.SAME);
    assertThat(client.readiness(Instant.now()).details()).containsEntry("anchors", 2L);
  }

  @Test
  void restartsWithoutTheRegistry() {
    client().sync(Instant.now());
    registry.close();

    SnapshotClient restarted = client();

    assertThat(restarted.current()).isPresent();
    assertThat(restarted.sync(Instant.now())).isInstanceOf(SyncOutcome.Unreachable.class);
    assertThat(SnapshotClient.stored(directory.resolve("state")))
        .isInstanceOf(StoredTrust.Loaded.class);
    assertThat(restarted.current().orElseThrow().freshnessAt(Instant.now().plusSeconds(3600)))
        .isEqualTo(Freshness.DEGRADED);
    assertThat(restarted.current().orElseThrow().freshnessAt(Instant.now().plusSeconds(90_000)))
        .isEqualTo(Freshness.STALE);
  }

  /** The operator plays a copy of the whole registry, as it was before an emergency. */
  @Test
  void isNotTakenBackToAnOlderState() throws Exception {
    registry.close();
    Path older = copy(home, directory.resolve("older"));
    begin();
    suspend();
    SnapshotClient client = client();
    client.sync(Instant.now());
    long version = client.current().orElseThrow().snapshot().version();
    registry.close();
    try (RunningRegistry revived = RunningRegistry.start(older)) {
      SnapshotClient deceived =
          new SnapshotClient(
              revived.uri(), home.resolve("root.json"), directory.resolve("state"), revived.tls());

      assertThat(deceived.sync(Instant.now()))
          .isInstanceOfSatisfying(
              SyncOutcome.Refused.class,
              refused -> assertThat(refused.refusal().attack()).isEqualTo(Refusal.Kind.ROLLBACK));
      assertThat(deceived.current().orElseThrow().snapshot().version()).isEqualTo(version);
    }
  }

  /** The poll alone would take five minutes; an emergency has 60 s to arrive. */
  @Test
  void learnsOfAnEmergencyByPush() throws Exception {
    BlockingQueue<SyncOutcome> outcomes = new LinkedBlockingQueue<>();
    SnapshotClient client = client();
    try (SnapshotFollower follower =
        new SnapshotFollower(
            client,
            Duration.ofMinutes(5),
            Clock.systemUTC(),
            new SnapshotFollower.Listener() {
              @Override
              public void synchronised(SyncOutcome outcome) {
                outcomes.add(outcome);
              }

              @Override
              public void failed(RuntimeException fault) {
                outcomes.add(new SyncOutcome.Unreachable(fault.toString()));
              }
            })) {
      follower.start();
      assertThat(outcomes.take()).isInstanceOf(SyncOutcome.Updated.class);
      long acted = System.nanoTime();

      suspend();

      SyncOutcome outcome = outcomes.poll(60, TimeUnit.SECONDS);
      assertThat(outcome).isInstanceOf(SyncOutcome.Updated.class);
      System.out.printf(
          "An emergency was visible %d ms after the officer acted%n",
          (System.nanoTime() - acted) / 1_000_000);
      assertThat(status(client)).isEqualTo(ServiceStatus.SUSPENDED);
    }
  }

  private static Path copy(Path from, Path to) throws Exception {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }

  private void begin() throws Exception {
    registry = RunningRegistry.start(home);
    officers = new Officers(registry);
  }

  private void suspend() throws Exception {
    Change change =
        Officers.draft(
            null,
            new SetServiceStatus(
                "BD/seals", ServiceStatus.SUSPENDED, null, "Key ceremony in doubt", null));
    Officers.ok(officers.emergency("BD", change), 201);
  }

  private static ServiceStatus status(SnapshotClient client) {
    return client.current().orElseThrow().snapshot().services().stream()
        .filter(service -> service.id().equals("BD/seals"))
        .flatMap(service -> service.statusHistory().stream())
        .reduce((first, second) -> second)
        .orElseThrow()
        .status();
  }

  private SnapshotClient client() {
    return new SnapshotClient(
        registry.uri(), home.resolve("root.json"), directory.resolve("state"), registry.tls());
  }
}
