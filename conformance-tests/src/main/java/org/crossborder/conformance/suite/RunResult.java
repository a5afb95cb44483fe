// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run that has ended.
 *
 * @param id names the run
 * @param plan id of the plan
 * @param target what was tested
 * @param profile the version of eDelivery AS4
 * @param suiteVersion what tested it
 */
public record RunResult(
    String id,
    String plan,
    String target,
    String profile,
    String suiteVersion,
    Instant started,
    Instant ended,
    List<ModuleResult> modules) {
  public RunResult {
    modules = List.copyOf(modules);
  }

  /** How many modules ended in each way. */
  public Map<Verdict, Long> totals() {
    Map<Verdict, Long> totals = new LinkedHashMap<>();
    Arrays.stream(Verdict.values())
        .forEach(
            verdict ->
                totals.put(
                    verdict,
                    modules.stream().filter(m -> m.judgement().verdict() == verdict).count()));
    return totals;
  }
}
