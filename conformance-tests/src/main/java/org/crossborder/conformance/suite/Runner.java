// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs modules one after the other, each with a witness of its own; what a module needs must have
 * passed before it, or it is skipped.
 */
public final class Runner<W extends Witness> {
  private final Supplier<W> witnesses;
  private final Clock clock;
  private final Map<String, Verdict> verdicts = new HashMap<>();

  public Runner(Supplier<W> witnesses, Clock clock) {
    this.witnesses = witnesses;
    this.clock = clock;
  }

  /** Runs one module. */
  public ModuleResult run(ConformanceModule<W> module) {
    Instant started = clock.instant();
    About about = module.about();
    Optional<String> missing =
        about.needs().stream().filter(id -> verdicts.get(id) != Verdict.PASSED).findFirst();
    ModuleResult result =
        missing.isPresent()
            ? skipped(about, missing.get(), started)
            : judged(module, about, started);
    verdicts.put(about.id(), result.judgement().verdict());
    return result;
  }

  private static ModuleResult skipped(About about, String missing, Instant started) {
    return new ModuleResult(
        about,
        Judgement.skipped("Not tried, since " + missing + " has not passed"),
        started,
        0,
        List.of());
  }

  private ModuleResult judged(ConformanceModule<W> module, About about, Instant started) {
    W witness = witnesses.get();
    Judgement judgement;
    try {
      judgement = module.judge(witness);
    } catch (Exception fault) {
      judgement =
          Judgement.indeterminate(
              FaultClass.SUITE,
              "The suite broke: " + fault,
              "Report this with the result file; it says nothing about the gateway.");
    }
    long millis = Duration.between(started, clock.instant()).toMillis();
    return new ModuleResult(about, judgement, started, millis, witness.exchanges());
  }
}
