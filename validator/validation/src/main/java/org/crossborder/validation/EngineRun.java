// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Runs one layer so that its breaking down becomes a result, never a pass and never a stop. Running
 * out of memory or stack ends the layer alone: what it held is garbage once it is left.
 */
record EngineRun<T>(@Nullable T outcome, LayerResult result) {
  private static final System.Logger LOG = System.getLogger(EngineRun.class.getName());

  static <T> EngineRun<T> of(
      Layer layer, Supplier<T> engine, Function<? super T, LayerResult> summary) {
    try {
      T outcome = engine.get();
      return new EngineRun<>(outcome, summary.apply(outcome));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(System.Logger.Level.ERROR, "The layer " + layer + " broke down", e);
      return new EngineRun<>(null, failed(layer));
    }
  }

  static EngineRun<LayerResult> of(Layer layer, Supplier<LayerResult> engine) {
    return of(layer, engine, Function.identity());
  }

  Optional<T> found() {
    return Optional.ofNullable(outcome);
  }

  private static LayerResult failed(Layer layer) {
    Finding finding =
        new Finding(
            "EN-01",
            layer,
            Severity.ERROR,
            "",
            Location.NONE,
            LayerText.of("engine.field"),
            LayerText.of("engine"),
            LayerText.of("engine.remedy"));
    return LayerResult.of(
        layer, LayerStatus.ENGINE_FAILED, LayerText.of("engine"), List.of(finding));
  }
}
