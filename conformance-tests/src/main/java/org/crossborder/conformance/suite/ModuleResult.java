// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.time.Instant;
import java.util.List;

/**
 * A module that was run.
 *
 * @param millis how long it took
 */
public record ModuleResult(
    About about, Judgement judgement, Instant started, long millis, List<Exchange> exchanges) {
  public ModuleResult {
    exchanges = List.copyOf(exchanges);
  }
}
