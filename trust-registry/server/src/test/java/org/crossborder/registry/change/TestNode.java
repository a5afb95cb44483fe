// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crossborder.registry.MovableClock;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.WitnessGroup;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.publication.Publisher;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.snapshot.RootMetadata;

/** One node of a registry, as serve puts it together, with a clock that a test moves. */
final class TestNode implements AutoCloseable {
  final MovableClock clock;
  final Database database;
  final RegistryLog log;
  final Recorder recorder;
  final CurrentPublication publication;
  final ChangeRequests changes;
  final Escalation escalation;

  TestNode(Home home, DatabaseAddress address, MovableClock clock) {
    this.clock = clock;
    this.database = Database.open(address);
    this.log = new RegistryLog(database);
    this.recorder =
        new Recorder(database, log, Replay.begin(home.roots().toArray(RootMetadata[]::new)), clock);
    found(home);
    LogPolicy policy = home.logAuthority().policy();
    Checkpoints checkpoints =
        new Checkpoints(
            database,
            log,
            home.signingKeys().log(),
            new WitnessGroup(List.of(), log, policy),
            policy);
    this.publication = new CurrentPublication(new Publisher(database, recorder, checkpoints, home));
    this.changes = new ChangeRequests(database, recorder, log, publication::publish);
    this.escalation = new Escalation(recorder);
    publication.renew();
  }

  private void found(Home home) {
    if (recorder.state().treeSize() == 0) {
      Founding founding = home.founding().orElseThrow();
      recorder.durably(
          () ->
              recorder.record(
                  now ->
                      new Founding(now, founding.accessionOfficers(), founding.rootSignatures())));
    }
  }

  Change draft(Operation... operations) {
    return new Change(
        UUID.randomUUID().toString(),
        0,
        clock.instant(),
        "A change",
        "For a test",
        "Regulation 1 of 2025",
        "Taken over",
        Arrays.asList(operations));
  }

  ChangeResult propose(String party, Change change) {
    return changes.propose(change, sign(party, 1, change, Purpose.PROPOSAL));
  }

  ChangeResult approve(String party, Change change) {
    return changes.approve(change.id(), sign(party, 2, change, Purpose.APPROVAL));
  }

  /** Proposes and has everyone approve who is concerned. */
  long change(String proposer, Operation... operations) {
    Change change = draft(operations);
    ChangeResult result = propose(proposer, change);
    while (result instanceof ChangeResult.Kept kept) {
      result = approve(changes.assess(kept.request()).missing().iterator().next(), change);
    }
    if (result instanceof ChangeResult.Recorded recorded) {
      return recorded.logIndex();
    }
    throw new AssertionError(result.toString());
  }

  ChangeResult emergency(String party, Operation operation) {
    Change change =
        new Change(
            UUID.randomUUID().toString(),
            0,
            clock.instant(),
            "An emergency",
            "For a test",
            "Regulation 1 of 2025",
            null,
            List.of(operation));
    return changes.emergency(change, sign(party, 1, change, Purpose.EMERGENCY));
  }

  private String sign(String party, int number, Change change, Purpose purpose) {
    Instant now = clock.instant();
    return TestOfficers.of(party, number).sign(change, purpose, now);
  }

  @Override
  public void close() {
    database.close();
  }
}
