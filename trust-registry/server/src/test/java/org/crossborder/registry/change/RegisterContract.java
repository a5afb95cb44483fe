// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.crossborder.registry.MovableClock;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.NewRegistry;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.registry.log.LogAudit;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.EscalationEntry;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.TrustService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What recording and publishing promise on every database, with one node and with two. */
abstract class RegisterContract {
  private static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir Path directory;
  private final MovableClock clock = new MovableClock(START);
  private Home home;
  private DatabaseAddress address;
  private TestNode node;

  abstract DatabaseAddress newDatabase();

  @BeforeEach
  void open() {
    home =
        Home.init(
            directory.resolve("home"),
            new NewRegistry(
                Optional.empty(),
                Witnesses.NONE,
                List.of(
                    TestOfficers.of(Officer.ACCESSION, 1).officer(),
                    TestOfficers.of(Officer.ACCESSION, 2).officer())),
            START);
    address = newDatabase();
    node = new TestNode(home, address, clock);
    node.change(Officer.ACCESSION, admit("BD"));
    node.change("BD", list());
  }

  @AfterEach
  void close() {
    node.close();
  }

  @Test
  void publishesEachChangeAtOnceFromTheEntriesBeforeIt() {
    long index = node.change("BD", suspend());

    Vouched vouched = node.publication.vouched().orElseThrow();
    assertThat(vouched.snapshot().treeSize()).isEqualTo(index + 1);
    assertThat(vouched.snapshot().logIndex("service:BD/seals")).contains(index);
    assertThat(node.recorder.state().lastPublication().orElseThrow().sha256())
        .isEqualTo(vouched.published().content().sha256());
  }

  @Test
  void publishesNothingNewUntilHalfOfASnapshotsLifeIsOver() {
    long version = version();
    clock.move(Duration.ofHours(11));
    node.publication.renew();
    assertThat(version()).isEqualTo(version);
    Instant vouchedUntil = node.publication.vouched().orElseThrow().expires();
    assertThat(vouchedUntil).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));

    clock.move(Duration.ofHours(1));
    node.publication.renew();

    assertThat(version()).isEqualTo(version + 1);
  }

  @Test
  void doesNotLetTimesDecreaseWhenTheClockIsSetBack() {
    Vouched before = node.publication.vouched().orElseThrow();
    clock.move(Duration.ofHours(-2));

    node.publication.renew();
    Vouched renewed = node.publication.vouched().orElseThrow();
    clock.move(Duration.ofHours(2)); // officers' clocks are right
    Change change = node.draft(suspend());
    node.propose("BD", change);
    clock.move(Duration.ofHours(-2));
    node.changes.approve(
        change.id(),
        TestOfficers.of("BD", 2)
            .sign(change, Purpose.APPROVAL, clock.instant().plus(Duration.ofHours(2))));

    assertThat(renewed.expires()).isEqualTo(before.expires());
    List<Instant> recorded =
        node.log.entries(0, 100).stream().map(StoredEntry::recordedAt).toList();
    assertThat(recorded).isSorted().hasSizeGreaterThan(6);
    assertThat(node.publication.vouched().orElseThrow().snapshot().issuedAt())
        .isAfterOrEqualTo(before.snapshot().issuedAt());
    assertThat(version()).isEqualTo(before.snapshot().version() + 1);
  }

  @Test
  void escalatesAnEmergencyOnceAfter72HoursAndLeavesItInEffect() {
    ChangeResult.Recorded done = (ChangeResult.Recorded) node.emergency("BD", suspend());
    clock.move(Duration.ofHours(72).minusSeconds(1));
    node.escalation.escalate();
    assertThat(node.recorder.state().unconfirmedEmergencies()).hasSize(1);
    assertThat(escalations()).isEmpty();

    clock.move(Duration.ofSeconds(2));
    node.escalation.escalate();
    node.escalation.escalate();

    assertThat(escalations())
        .extracting(EscalationEntry::emergency)
        .containsExactly(done.logIndex());
    node.publication.renew();
    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
  }

  @Test
  void letsAProposalExpireAfter30Days() {
    Change change = node.draft(suspend());
    node.propose("BD", change);
    clock.move(Duration.ofDays(30).plusSeconds(1));

    ChangeResult result = node.approve("BD", change);

    assertThat(result)
        .isInstanceOfSatisfying(
            ChangeResult.Refused.class,
            refused -> assertThat(refused.refusal().rule()).isEqualTo(RegisterRule.CHANGE));
    assertThat(node.changes.find(change.id()).orElseThrow().state(clock.instant()))
        .isEqualTo(ChangeState.EXPIRED);
  }

  @Test
  void recordsNeitherEntryNorApprovalWhenTheTransactionFails() {
    Change change = node.draft(suspend());
    node.propose("BD", change);
    long size = node.log.size();
    node.database.jdbc().sql("alter table change_outcome rename to hidden").update();

    assertThatThrownBy(() -> node.approve("BD", change));

    node.database.jdbc().sql("alter table hidden rename to change_outcome").update();
    assertThat(node.log.size()).isEqualTo(size);
    assertThat(node.recorder.state().treeSize()).isEqualTo(size);
    assertThat(node.changes.find(change.id()).orElseThrow().approvals()).isEmpty();
    assertThat(node.approve("BD", change)).isInstanceOf(ChangeResult.Recorded.class);
  }

  @Test
  void carriesOnWhereAnotherNodeStopped() throws Exception {
    Change change = node.draft(suspend());
    node.propose("BD", change);
    try (TestNode other = new TestNode(copyOfHome(), address, clock)) {
      assertThat(other.approve("BD", change)).isInstanceOf(ChangeResult.Recorded.class);

      node.recorder.refresh();
      node.publication.follow();

      assertThat(node.recorder.state().treeSize()).isEqualTo(other.recorder.state().treeSize());
      assertThat(node.publication.vouched().orElseThrow().timestamp())
          .isEqualTo(other.publication.vouched().orElseThrow().timestamp());
      assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
    }
  }

  @Test
  void doesNotForkUnderTwoNodes() throws Exception {
    try (TestNode other = new TestNode(copyOfHome(), address, clock)) {
      ExecutorService threads = Executors.newFixedThreadPool(4);
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        TestNode one = i % 2 == 0 ? node : other;
        working.add(
            threads.submit(
                () -> {
                  for (int n = 0; n < 3; n++) {
                    Change change = one.draft(suspend());
                    one.propose("BD", change);
                    one.approve("BD", change);
                  }
                }));
      }
      for (Future<?> work : working) {
        work.get();
      }
      threads.shutdown();
    }

    assertThat(new LogAudit(node.log).findDefect(home.checkpoint())).isEmpty();
    node.recorder.refresh();
    assertThat(node.recorder.state().treeSize()).isEqualTo(node.log.size());
    node.publication.renew();
    assertThat(status()).isEqualTo(ServiceStatus.SUSPENDED);
  }

  /** Nodes share the keys and the database, and nothing else. */
  private Home copyOfHome() throws IOException {
    Path copy = directory.resolve("other-home");
    try (Stream<Path> files = Files.walk(directory.resolve("home"))) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(directory.resolve("home").relativize(file)));
      }
    }
    return Home.open(copy);
  }

  private long version() {
    return node.publication.vouched().orElseThrow().snapshot().version();
  }

  private ServiceStatus status() {
    List<TrustService> services = node.publication.vouched().orElseThrow().snapshot().services();
    return services.get(0).statusHistory().stream()
        .filter(period -> period.period().contains(clock.instant()))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private List<EscalationEntry> escalations() {
    List<EscalationEntry> found = new ArrayList<>();
    for (long index = 0; index < node.log.size(); index++) {
      if (node.recorder.entry(index) instanceof EscalationEntry escalation) {
        found.add(escalation);
      }
    }
    return found;
  }

  private static Operation[] admit(String code) {
    return new Operation[] {
      new AdmitParty(
          code,
          "Bangladesh",
          List.of(
              new TreatyStatusPeriod(
                  TreatyStatus.PARTY, Period.since(START.minusSeconds(86_400)), "accession")),
          null),
      new AppointOfficer(TestOfficers.of(code, 1).officer()),
      new AppointOfficer(TestOfficers.of(code, 2).officer())
    };
  }

  private static Operation list() {
    return new ListService(
        TestRegister.with(r -> {}).register().services().get(0).withRevocationLists(List.of()));
  }

  private static Operation suspend() {
    return new SetServiceStatus(
        "BD/seals", ServiceStatus.SUSPENDED, null, "Under examination", null);
  }
}
