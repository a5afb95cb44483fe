// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a document from corner to corner.
 *
 * @param key how messages name it, e.g. {@code out.receipted}
 * @param corner of the four-corner model, 1 to 4: who the step lies with
 * @param at when it was done or failed, or null
 * @param took since the step before, or null
 */
public record Step(
    String key, int corner, StepState state, @Nullable Instant at, @Nullable Duration took) {
  static Step done(String key, int corner, Instant at) {
    return new Step(key, corner, StepState.DONE, at, null);
  }

  static Step of(String key, int corner, StepState state) {
    return new Step(key, corner, state, null, null);
  }

  static Step failed(String key, int corner, @Nullable Instant at) {
    return new Step(key, corner, StepState.FAILED, at, null);
  }

  /** The same, with what it took since then. */
  Step since(@Nullable Instant before) {
    return before == null || at == null
        ? this
        : new Step(key, corner, state, at, Duration.between(before, at));
  }
}
