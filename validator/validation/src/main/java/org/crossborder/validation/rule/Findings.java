// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.language.Text;
import org.w3c.dom.Element;

/** Gathers what one rule finds in one document. */
final class Findings {
  private final RuleDescription rule;
  private final UblDocument document;
  private final List<Finding> findings = new ArrayList<>();

  Findings(RuleDescription rule, UblDocument document) {
    this.rule = rule;
    this.document = document;
  }

  void add(Element at, String message) {
    findings.add(rule.broken(document.locate(at), Text.literal(message)));
  }

  /** Passed if nothing was added. */
  RuleResult result() {
    return RuleResult.of(rule.id(), findings);
  }
}
