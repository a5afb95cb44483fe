// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.rule.RuleSets.Choice;
import org.crossborder.validation.schematron.RuleFailedException;

/** Runs the rule sets that were in force when a document was issued (Art. 9(1)); thread-safe. */
public final class BusinessRuleLayer {
  private static final System.Logger LOG = System.getLogger(BusinessRuleLayer.class.getName());
  private static final Messages MESSAGES = Messages.beside(BusinessRuleLayer.class, "rules");

  private final RuleSets sets;

  /** A layer with these rule sets. */
  public BusinessRuleLayer(RuleSets sets) {
    this.sets = sets;
  }

  /** Compiles every rule set now rather than with the first document that needs it. */
  public void warmUp() {
    sets.all().forEach(RuleSet::defects);
  }

  /**
   * What the rules say about the document; ENGINE_FAILED if one could not be evaluated, and
   * INDETERMINATE if a rule set has no edition for the date of issue.
   */
  public LayerResult check(XmlTree tree, DocumentFacts facts) {
    Choice choice = sets.forDocument(facts.type(), facts.issueDate());
    List<RuleResult> results = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    LayerStatus status =
        choice.withoutEdition().isEmpty() ? LayerStatus.VALID : LayerStatus.INDETERMINATE;
    for (RuleSet set : choice.inForce()) {
      try {
        results.addAll(set.check(tree));
      } catch (RuleFailedException e) {
        LOG.log(System.Logger.Level.ERROR, "A rule of " + set + " could not be evaluated", e);
        findings.add(broken(set, e));
        status = LayerStatus.ENGINE_FAILED;
      }
    }
    results.forEach(result -> findings.addAll(result.findings()));
    boolean invalid = results.stream().anyMatch(BusinessRuleLayer::isBroken);
    return new LayerResult(
        BUSINESS_RULES,
        invalid && status != LayerStatus.ENGINE_FAILED ? LayerStatus.INVALID : status,
        note(choice, results.size()),
        results,
        findings);
  }

  private static boolean isBroken(RuleResult result) {
    return result.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static Finding broken(RuleSet set, RuleFailedException e) {
    return new Finding(
        "EN-01",
        BUSINESS_RULES,
        Severity.ERROR,
        "",
        Location.NONE,
        Text.none(),
        MESSAGES.text("failed.message", set, String.valueOf(e.getMessage())),
        MESSAGES.text("failed.remedy"));
  }

  private static Text note(Choice choice, int rules) {
    String names = String.join(", ", choice.inForce().stream().map(RuleSet::toString).toList());
    if (!choice.withoutEdition().isEmpty()) {
      return MESSAGES.text("note.noEdition", String.join(", ", choice.withoutEdition()));
    }
    return choice.inForce().isEmpty()
        ? MESSAGES.text("note.none")
        : MESSAGES.text("note", rules, names);
  }
}
