// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.report;

import java.util.List;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.signature.Indication;
import org.jspecify.annotations.Nullable;

/**
 * What a Party makes of a verdict: what is known to be wrong is rejected, what is not known is
 * held, and only what is known to be right is accepted.
 */
public final class AcceptancePolicy {
  private AcceptancePolicy() {}

  /** The decision. */
  public static Decision decide(
      List<LayerResult> layers, TechnicalVerdict technical, @Nullable Recognition recognition) {
    if (any(layers, LayerStatus.ENGINE_FAILED)) {
      return Decision.HOLD;
    }
    if (technical.indication() == Indication.TOTAL_FAILED
        || isNotRecognised(recognition)
        || agreement(layers) == LayerStatus.INVALID) {
      return Decision.REJECT;
    }
    boolean known =
        technical.indication() == Indication.TOTAL_PASSED
            && recognition != null
            && recognition.verdict() == RecognitionVerdict.RECOGNISED
            && agreement(layers) == LayerStatus.VALID;
    if (!known) {
      return Decision.HOLD;
    }
    return layers.stream()
            .flatMap(layer -> layer.findings().stream())
            .anyMatch(finding -> finding.severity() != Severity.INFO)
        ? Decision.ACCEPT_WITH_WARNINGS
        : Decision.ACCEPT;
  }

  private static boolean isNotRecognised(@Nullable Recognition recognition) {
    return recognition != null && recognition.verdict() == RecognitionVerdict.NOT_RECOGNISED;
  }

  private static boolean any(List<LayerResult> layers, LayerStatus status) {
    return layers.stream().anyMatch(layer -> layer.status() == status);
  }

  private static LayerStatus agreement(List<LayerResult> layers) {
    return layers.stream()
        .filter(layer -> layer.layer() == Layer.AGREEMENT)
        .map(LayerResult::status)
        .findFirst()
        .orElse(LayerStatus.SKIPPED);
  }
}
