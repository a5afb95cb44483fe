// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A client against a registry over HTTPS: the truth is taken, and each attack of an operator with
 * all the registry's keys, or of one in between, is refused by its name, now and after a restart.
 */
class SnapshotClientTest {
  private static final Instant NOW = TestRegister.NOW;

  @TempDir Path directory;
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

  @Test
  void takesWhatOfficersRecordedAndWitnessesSaw() {
    assertThat(client.current()).isEmpty();

    assertThat(client.sync(NOW)).isInstanceOf(SyncOutcome.Updated.class);
    assertThat(client.sync(NOW)).isInstanceOf(SyncOutcome.Confirmed.class);

    Snapshot taken = client.current().orElseThrow().snapshot();
    assertThat(taken.services()).hasSize(2);
    assertThat(taken.treeSize()).isEqualTo(registry.log.entries().size() - 1);
    assertThat(client.checkpoint().orElseThrow()).isEqualTo(registry.served.checkpoint(NOW));
    assertThat(client.compare(registry.served.checkpoint(NOW), NOW)).isEqualTo(Comparison.SAME);
  }

  @Test
  void takesOneChangeAfterTheOther() throws Exception {
    client.sync(NOW);
    for (int i = 1; i <= 3; i++) {
      at(NOW.plusSeconds(60 * i));
      list("BD/further-" + i);
      registry.publish();
      client = i == 2 ? registry.client(directory) : client;

      assertThat(client.sync(registry.now)).isInstanceOf(SyncOutcome.Updated.class);
      assertThat(client.current().orElseThrow().snapshot().services()).hasSize(2 + i);
    }
  }

  @Test
  void worksOnWithoutTheRegistryAfterARestart() throws Exception {
    client.sync(NOW);
    registry.close();

    SnapshotClient restarted = registry.client(directory);

    assertThat(restarted.current()).isPresent();
    assertThat(restarted.sync(NOW)).isInstanceOf(SyncOutcome.Unreachable.class);
    assertThat(restarted.current().orElseThrow().freshnessAt(NOW)).isEqualTo(Freshness.FRESH);
    assertThat(SnapshotClient.stored(directory.resolve("state")).current()).isPresent();
    assertThat(restarted.readiness(NOW).details())
        .containsEntry("anchors", 2L)
        .containsEntry("snapshot", 1L)
        .containsKeys("treeSize", "ageSeconds", "freshness", "lastTrouble");
  }

  @Test
  void countsFreshnessToTheInstant() {
    client.sync(NOW);
    Instant vouched = NOW.plus(Duration.ofMinutes(10));
    Instant nextUpdate = NOW.plus(Duration.ofHours(24));

    assertThat(freshness(vouched.minusNanos(1))).isEqualTo(Freshness.FRESH);
    assertThat(freshness(vouched)).isEqualTo(Freshness.DEGRADED);
    assertThat(freshness(nextUpdate.minusNanos(1))).isEqualTo(Freshness.DEGRADED);
    assertThat(freshness(nextUpdate)).isEqualTo(Freshness.STALE);
    assertThat(client.readiness(nextUpdate).state()).isEqualTo(Readiness.State.STALE);
    assertThat(client.readiness(vouched).state()).isEqualTo(Readiness.State.READY);
  }

  @Test
  void refusesARollback() {
    byte[] older = registry.registry.file("/v1/metadata/timestamp.json");
    registry.vouch();
    client.sync(NOW);
    registry.registry.serve("/v1/metadata/timestamp.json", older);

    refuses(Kind.ROLLBACK, NOW);
  }

  @Test
  void refusesAFreeze() {
    client.sync(NOW);

    refuses(Kind.FREEZE, NOW.plus(Duration.ofMinutes(10)));
  }

  @Test
  void refusesAChangeThatIsWithheld() {
    client.sync(NOW);
    suspend();
    at(NOW.plus(Duration.ofMinutes(9)));
    registry.serveLog();
    registry.vouch();
    assertThat(client.sync(registry.now)).isInstanceOf(SyncOutcome.Confirmed.class);
    at(NOW.plus(Duration.ofMinutes(11)));
    registry.vouch();

    refuses(Kind.FREEZE, registry.now);
  }

  @Test
  void refusesPartsOfDifferentPublications() {
    client.sync(NOW);
    byte[] old = registry.registry.file("/v1/metadata/snapshot.json");
    registry.publish();
    registry.registry.serve("/v1/metadata/snapshot.json", old);

    refuses(Kind.MIX_AND_MATCH, NOW);
  }

  @Test
  void refusesAFastForward() {
    client.sync(NOW);
    registry.registry.serve("/v1/metadata/timestamp.json", registry.timestamp(1_000_000_000, NOW));

    refuses(Kind.FAST_FORWARD, NOW);
  }

  @Test
  void refusesAStrangersSignature() {
    client.sync(NOW);
    registry.registry.serve(
        "/v1/metadata/timestamp.json",
        registry.timestamp(registry.timestampVersion() + 1, NOW, TestRepository.STRANGER));

    refuses(Kind.WRONG_SIGNER, NOW);
  }

  @Test
  void refusesANextRootWithTooFewSignatures() {
    client.sync(NOW);
    registry.registry.serve(
        "/v1/metadata/2.root.json", TestPublication.signed(registry.root(2), 2));

    refuses(Kind.TOO_FEW_SIGNATURES, NOW);
  }

  @Test
  void takesTheNextRootAndKnowsTheFoundersStill() throws Exception {
    client.sync(NOW);
    registry.registry.serve(
        "/v1/metadata/2.root.json", TestPublication.signed(registry.root(2), 3));
    at(NOW.plusSeconds(60));
    list("BD/further");
    registry.publish();

    assertThat(client.sync(registry.now)).isInstanceOf(SyncOutcome.Updated.class);
    assertThat(registry.client(directory).current()).isPresent();
    assertThat(registry.client(directory).sync(registry.now))
        .isInstanceOf(SyncOutcome.Confirmed.class);
  }

  @Test
  void refusesTooFewWitnesses() {
    client.sync(NOW);
    list("BD/further");
    registry.publish();
    registry.registry.serve(
        "/checkpoint", registry.served.checkpoint(registry.served.head(), 1, NOW).toBytes());

    refuses(Kind.TOO_FEW_WITNESSES, NOW);
  }

  @Test
  void refusesASplitView() {
    client.sync(NOW);
    ServedLog other = registry.served.fork(3);
    registry.log.entries().subList(4, registry.log.entries().size()).forEach(other::append);
    other.append("{\"another\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    other.append("{\"another\":2}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    registry.registry.serve(other.files(NOW));
    registry.vouch();

    refuses(Kind.SPLIT_VIEW, NOW);
  }

  @Test
  void refusesASnapshotThatIsNotTheFoldOfTheLog() {
    client.sync(NOW);
    registry.publish(
        honest ->
            Snapshot.of(
                new org.crossborder.trust.snapshot.Register(
                    honest.parties(),
                    List.of(
                        honest.services().get(0), honest.services().get(1), service("BD/forged")),
                    honest.levelMappings(),
                    honest.arrangements(),
                    honest.providers(),
                    honest.schemes(),
                    honest.accessionOfficers()),
                honest.treeSize(),
                honest.provenance(),
                honest.version(),
                honest.issuedAt(),
                honest.nextUpdate()));

    refuses(Kind.NOT_THE_FOLD, NOW);
  }

  @Test
  void refusesASnapshotWithoutTheNewestRevocationList() {
    client.sync(NOW);
    registry.crl("BD/seals", TestRegister.BD_SEALS.crl(NOW.minusSeconds(60), NOW.plusSeconds(60)));
    registry.publish(
        honest ->
            new Snapshot(
                honest.version(),
                honest.issuedAt(),
                honest.nextUpdate(),
                honest.parties(),
                honest.services().stream()
                    .map(s -> s.withRevocationLists(s.revocationLists().stream().limit(1).toList()))
                    .toList(),
                honest.levelMappings(),
                honest.arrangements(),
                honest.treeSize(),
                honest.providers(),
                honest.schemes(),
                honest.accessionOfficers(),
                honest.provenance()));

    refuses(Kind.NOT_THE_FOLD, NOW);
  }

  @Test
  void refusesASnapshotThatTheLogDoesNotKnow() {
    client.sync(NOW);
    Snapshot unlogged = registry.snapshot(2);
    registry.serve(unlogged, new SnapshotJson().write(unlogged));

    refuses(Kind.NOT_IN_LOG, NOW);
  }

  /** The operator writes a change into the log that only the proposer signed, and publishes it. */
  @Test
  void refusesAChangeThatTheOfficersDidNotSign() {
    client.sync(NOW);
    registry.log.now = NOW;
    Change change = registry.log.draft(null, new ListService(service("BD/forged")));
    String proposal = TestOfficers.of("BD", 1).sign(change, Purpose.PROPOSAL, NOW);
    registry.smuggle(new ChangeEntry(NOW, change, proposal, List.of()));
    publishUnchecked();

    refuses(Kind.NOT_VOUCHED_FOR, NOW);
  }

  /** The same with two signatures by one and the same person. */
  @Test
  void refusesFourEyesOfOnePerson() {
    client.sync(NOW);
    registry.log.now = NOW;
    Change change = registry.log.draft(null, new ListService(service("BD/forged")));
    registry.smuggle(
        new ChangeEntry(
            NOW,
            change,
            TestOfficers.of("BD", 1).sign(change, Purpose.PROPOSAL, NOW),
            List.of(TestOfficers.of("BD", 1).sign(change, Purpose.APPROVAL, NOW))));
    publishUnchecked();

    refuses(Kind.NOT_VOUCHED_FOR, NOW);
  }

  @Test
  void refusesToLiveInThePast() {
    at(NOW.plus(Duration.ofHours(1)));
    registry.vouch();
    client.sync(registry.now);

    refuses(Kind.CLOCK_SET_BACK, NOW);
  }

  @Test
  void refusesARootWithoutALog() throws Exception {
    Files.write(
        directory.resolve("given-root.json"), TestPublication.signed(TestOfficers.root(), 3));
    client = registry.client(directory);

    assertThat(refusal(client.sync(NOW))).isEqualTo(Kind.MALFORMED);
  }

  @Test
  void saysWhyWhatWasKeptIsRefused() throws Exception {
    client.sync(NOW);
    Path state = directory.resolve("state/state.json");
    Files.writeString(state, Files.readString(state).replace("cpta-root", "cpta-rood"));
    String kept = Files.readString(state);
    Files.writeString(state, kept.substring(0, kept.length() - 5));

    assertThat(SnapshotClient.stored(directory.resolve("state")))
        .isInstanceOfSatisfying(
            StoredTrust.Refused.class,
            r -> assertThat(r.refusal().sentence()).contains("state.json is damaged"));
    assertThatThrownBy(() -> registry.client(directory)).hasMessageContaining("damaged");
    assertThat(SnapshotClient.stored(directory.resolve("nothing")))
        .isEqualTo(new StoredTrust.Nothing());
  }

  @Test
  void startsAnewWithAnotherRoot() throws Exception {
    client.sync(NOW);
    Files.write(directory.resolve("given-root.json"), TestPublication.signed(registry.root(1), 4));

    SnapshotClient other = registry.client(directory);

    assertThat(other.current()).isEmpty();
    assertThat(other.readiness(NOW).state()).isEqualTo(Readiness.State.NOTHING_LOADED);
    assertThat(other.sync(NOW)).isInstanceOf(SyncOutcome.Updated.class);
  }

  private void refuses(Kind kind, Instant now) {
    Snapshot before = client.current().orElseThrow().snapshot();
    assertThat(refusal(client.sync(now))).isEqualTo(kind);
    assertThat(client.current().orElseThrow().snapshot()).isSameAs(before);
    assertThat(client.readiness(now).details().get("lastTrouble")).asString().contains(kind.name());
    try {
      SnapshotClient restarted = registry.client(directory);
      assertThat(restarted.current().orElseThrow().snapshot().version())
          .isEqualTo(before.version());
      assertThat(refusal(restarted.sync(now))).isEqualTo(kind);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Kind refusal(SyncOutcome outcome) {
    assertThat(outcome).isInstanceOf(SyncOutcome.Refused.class);
    return ((SyncOutcome.Refused) outcome).refusal().attack();
  }

  private Freshness freshness(Instant now) {
    return client.current().orElseThrow().freshnessAt(now);
  }

  private void at(Instant now) {
    registry.now = now;
    registry.log.now = now;
  }

  private void list(String id) {
    registry.log.correct("BD", new ListService(service(id)));
  }

  private void suspend() {
    registry.log.now = registry.now;
    registry.log.emergency(
        "BD",
        new SetServiceStatus(
            "BD/seals", ServiceStatus.SUSPENDED, registry.now, "Key ceremony in doubt", null));
  }

  /** What the operator would publish if nobody looked: an honest fold of a log with a forgery. */
  private void publishUnchecked() {
    Snapshot honest = registry.snapshot(2);
    Snapshot snapshot =
        Snapshot.of(
            new org.crossborder.trust.snapshot.Register(
                honest.parties(),
                List.of(service("BD/forged")),
                honest.levelMappings(),
                honest.arrangements()),
            registry.served.size(),
            honest.provenance(),
            2,
            honest.issuedAt(),
            honest.nextUpdate());
    byte[] content = new SnapshotJson().write(snapshot);
    registry.smuggle(
        new PublicationEntry(
            NOW,
            2,
            registry.served.size(),
            org.crossborder.trust.path.Fingerprint.sha256(content),
            content.length,
            snapshot.issuedAt(),
            snapshot.nextUpdate()));
    registry.serve(snapshot, content);
  }

  private static TrustService service(String id) {
    return new TrustService(
        id,
        "BD",
        "Chamber of Commerce",
        "Further seals",
        ServiceType.CA_FOR_SEALS,
        List.of(TestCa.root(id).certificate()),
        "high",
        List.of(TestRegister.status(ServiceStatus.GRANTED, Period.since(NOW))),
        List.of());
  }
}
