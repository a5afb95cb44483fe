// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.finding.LayerResult;

/** Reads the judgement on a rule from the layer that decides it, and that has told why. */
final class LayerVerdict {
  private LayerVerdict() {}

  static Judgement of(LayerResult result) {
    return switch (result.status()) {
      case VALID -> result.findings().isEmpty() ? Judgement.passed() : Judgement.failedAsTold();
      case INVALID -> Judgement.failedAsTold();
      default -> Judgement.undecided();
    };
  }
}
