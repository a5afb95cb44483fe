// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import org.crossborder.validation.finding.LayerResult;

/** Reads the judgement on a rule from the layer that decides it. */
final class LayerVerdict {
  private LayerVerdict() {}

  static Judgement of(LayerResult result, String what) {
    return switch (result.status()) {
      case VALID ->
          result.findings().isEmpty()
              ? Judgement.passed()
              : Judgement.failed(what + ": " + result.findings().size() + " findings.");
      case INVALID -> Judgement.failed(what + ": " + result.findings().size() + " findings.");
      default -> Judgement.undecided();
    };
  }
}
