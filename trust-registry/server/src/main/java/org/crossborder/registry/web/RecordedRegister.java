// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import java.time.Clock;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.LogAudit;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.snapshot.RootMetadata;

/** Opens the register of a home: a log that does not prove itself is not served. */
final class RecordedRegister {
  private RecordedRegister() {}

  static Recorder open(Home home, Database database, RegistryLog log, Clock clock) {
    Optional<String> defect = new LogAudit(log).findDefect(home.checkpoint());
    if (defect.isPresent()) {
      throw new IllegalStateException("The log does not prove itself: " + defect.get());
    }
    Replay replay = Replay.begin(home.roots().toArray(RootMetadata[]::new));
    Recorder recorder = new Recorder(database, log, replay, clock);
    if (recorder.state().treeSize() == 0) {
      home.founding().ifPresent(founding -> found(recorder, founding));
    }
    return recorder;
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
