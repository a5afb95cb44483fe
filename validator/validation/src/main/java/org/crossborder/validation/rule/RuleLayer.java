// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.List;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;

/** Runs the rules of one layer that speak about the type of a document; thread-safe. */
public final class RuleLayer {
  private final Layer layer;

  /** CODE_LISTS or BUSINESS_RULES. */
  public RuleLayer(Layer layer) {
    this.layer = layer;
  }

  /** What the rules say about the document. */
  public LayerResult check(XmlTree tree, DocumentType type) {
    UblDocument document = new UblDocument(tree);
    List<RuleResult> results =
        DocumentRules.of(layer, type).stream().map(rule -> rule.check(document)).toList();
    boolean broken =
        results.stream()
            .flatMap(result -> result.findings().stream())
            .anyMatch(finding -> finding.severity() == Severity.ERROR);
    return new LayerResult(
        layer,
        broken ? LayerStatus.INVALID : LayerStatus.VALID,
        Text.literal(results.size() + " rules"),
        results,
        results.stream().flatMap(result -> result.findings().stream()).toList());
  }
}
