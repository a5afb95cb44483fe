// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.crossborder.conformance.suite.Witness;
import org.crossborder.conformance.report.ResultFile;

/**
 * Judges a recorded run again, offline: the modules' own checks over what they once saw. Signatures
 * are verified anew; what is not in the record cannot be asked.
 */
public final class Replay<W extends Witness> {
  private final EvidenceBundle bundle;
  private final Plan<W> plan;
  private final Function<RecordedObservations, W> witnesses;
  private final Map<String, RecordedObservations> records = new HashMap<>();
  private String current = "";

  Replay(EvidenceBundle bundle, Plan<W> plan, Function<RecordedObservations, W> witnesses) {
    this.bundle = bundle;
    this.plan = plan;
    this.witnesses = witnesses;
  }

  /**
   * A module, then and now.
   *
   * @param why what is other; empty if nothing is
   */
  public record Line(String id, Verdict then, Verdict now, String why) {
    /** Whether the verdict is the same, of all that was recorded. */
    public boolean isSame() {
      return then == now && why.isEmpty();
    }
  }

  /** Judges again; empty if this suite has no such plan. */
  public static Optional<List<Line>> of(EvidenceBundle bundle) {
    Optional<? extends Replay<?>> replay =
        bundle.setting() instanceof Configuration line
            ? new LineReplay(bundle, line).replay()
            : new TargetReplay(bundle, (TargetConfiguration) bundle.setting()).replay();
    return replay.map(Replay::lines);
  }

  private List<Line> lines() {
    Runner<W> runner = new Runner<>(this::witness, Clock.systemUTC());
    Map<String, ConformanceModule<W>> known = new HashMap<>();
    plan.modules().forEach(module -> known.put(module.about().id(), module));
    List<Line> lines = new ArrayList<>();
    for (ResultFile.JudgedModule then : bundle.result().modules()) {
      ConformanceModule<W> module = known.get(then.id());
      lines.add(
          module == null
              ? new Line(
                  then.id(), then.verdict(), Verdict.INDETERMINATE, "This suite has no such module")
              : line(then, runner, module));
    }
    return lines;
  }

  private Line line(
      ResultFile.JudgedModule then, Runner<W> runner, ConformanceModule<W> module) {
    current = then.id();
    Judgement now = runner.run(module).judgement();
    RecordedObservations record = records.get(then.id());
    String why =
        now.verdict() != then.verdict()
            ? now.received()
            : record != null && !record.isUsedUp()
                ? "The record has more than the module asks for"
                : "";
    return new Line(then.id(), then.verdict(), now.verdict(), why);
  }

  private W witness() {
    WireLog.Recorded recorded =
        bundle
            .wire()
            .of(current)
            .orElseThrow(() -> new IllegalStateException("Nothing is recorded of " + current));
    RecordedObservations record =
        new RecordedObservations(
            recorded.exchanges().stream().map(line -> line.exchange(bundle.files())).toList(),
            recorded.started());
    records.put(current, record);
    return witnesses.apply(record);
  }
}
