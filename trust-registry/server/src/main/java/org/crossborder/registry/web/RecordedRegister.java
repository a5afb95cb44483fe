// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.LogAudit;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.WitnessGroup;
import org.crossborder.registry.publication.Publisher;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.snapshot.RootMetadata;

/** Opens the register of a home: a log that does not prove itself is not served. */
public final class RecordedRegister {
  private RecordedRegister() {}

  static Recorder open(Home home, Database database, RegistryLog log, Clock clock) {
    Optional<String> defect = new LogAudit(log).findDefect(home.checkpoint());
    if (defect.isPresent()) {
      throw new IllegalStateException("The log does not prove itself: " + defect.get());
    }
    Replay replay = Replay.begin(home.roots().toArray(RootMetadata[]::new));
    Recorder recorder = new Recorder(database, log, replay, clock);
    if (recorder.state().treeSize() == 0) {
      found(
          recorder,
          home.founding()
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "The register has no founders: init needs --accession-officer")));
    }
    return recorder;
  }

  /** Publishes what is recorded in a home that no server has open; asks no witnesses. */
  public static Vouched publish(Home home, Database database, Clock clock) {
    RegistryLog log = new RegistryLog(database);
    LogPolicy policy = home.logAuthority().policy();
    Checkpoints checkpoints =
        new Checkpoints(
            database,
            log,
            home.signingKeys().log(),
            new WitnessGroup(List.of(), log, policy),
            policy);
    return new Publisher(database, open(home, database, log, clock), checkpoints, home).renew();
  }

  private static void found(Recorder recorder, Founding founding) {
    Recording recording =
        recorder.durably(
            () ->
                recorder.record(
                    now ->
                        new Founding(
                            now, founding.accessionOfficers(), founding.rootSignatures())));
    if (recording instanceof Recording.Refused refused) {
      throw new IllegalStateException("The register cannot be founded: " + refused.refusal());
    }
  }
}
