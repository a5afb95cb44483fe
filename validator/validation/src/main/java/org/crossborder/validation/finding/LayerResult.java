// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

import java.util.List;
import org.crossborder.validation.language.Text;

/**
 * What became of one layer.
 *
 * @param note one sentence about how it was decided, e.g. the schema used or why it was skipped
 * @param rules the result of each rule that the layer ran, in order
 * @param findings everything the layer found, in the order of the document
 */
public record LayerResult(
    Layer layer, LayerStatus status, Text note, List<RuleResult> rules, List<Finding> findings) {
  public LayerResult {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
  }

  /** A layer that was not run. */
  public static LayerResult skipped(Layer layer, Text why) {
    return new LayerResult(layer, LayerStatus.SKIPPED, why, List.of(), List.of());
  }

  /** A layer without rules of its own. */
  public static LayerResult of(Layer layer, LayerStatus status, Text note, List<Finding> findings) {
    return new LayerResult(layer, status, note, List.of(), findings);
  }
}
