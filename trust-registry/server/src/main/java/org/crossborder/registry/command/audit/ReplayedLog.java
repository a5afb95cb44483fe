// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.register.rule.RegisterCase;
import org.crossborder.trust.register.rule.RegisterRules;
import org.crossborder.trust.rule.RuleOutcome;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.RootMetadata;

/** What the entries of a log mean, once every officer's signature was verified. */
record ReplayedLog(List<LogEntry> entries, Roots roots, RegisterState state) {
  static ReplayedLog of(List<LogEntry> entries, Roots roots) throws NotVerifiedException {
    return new ReplayedLog(List.copyOf(entries), roots, replay(entries, roots));
  }

  /** The register as it was when the log had this many entries. */
  RegisterState at(long treeSize) throws NotVerifiedException {
    return replay(entries.subList(0, Math.toIntExact(treeSize)), roots);
  }

  List<String> sentences() {
    Register register = state.register();
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "Every entry was allowed, and signed by officers that the log itself appointed. Parties: %d, services: %d, arrangements: %d."
            .formatted(
                register.parties().size(),
                register.services().size(),
                register.arrangements().size()));
    state
        .unconfirmedEmergencies()
        .forEach(
            action ->
                sentences.add(
                    "Nobody has confirmed yet what %s did in an emergency at %s: %s."
                        .formatted(action.officer(), action.recordedAt(), action.subjects())));
    return sentences;
  }

  /** What rules T01 to T05 find in the register; a remark on it, no doubt about the log. */
  List<String> findings(Instant now) {
    return RegisterRules.evaluate(RegisterCase.of(state, now)).stream()
        .filter(result -> result.outcome() == RuleOutcome.FAILED)
        .map(
            result ->
                "Remark %s (%s): %s"
                    .formatted(result.rule().id(), result.rule().article(), result.sentence()))
        .toList();
  }

  private static RegisterState replay(List<LogEntry> entries, Roots roots)
      throws NotVerifiedException {
    Replay replay = Replay.begin(roots.versions().toArray(RootMetadata[]::new));
    for (int index = 0; index < entries.size(); index++) {
      if (replay.append(index, entries.get(index).toBytes()) instanceof Outcome.Refused refused) {
        throw new NotVerifiedException(
            "Entry %d may not stand in the register: %s".formatted(index, refused.refusal()));
      }
    }
    return replay.state();
  }
}
