// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.agreement.Catalogue;
import org.crossborder.validation.container.ContainerRule;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.intake.IntakeRule;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.recognition.RegisterRules;
import org.crossborder.validation.rule.RuleSet;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validation.schema.SchemaRule;
import org.crossborder.validation.signature.SignatureRule;
import org.crossborder.validation.signature.cms.CmsRule;
import org.crossborder.validation.signature.pades.PdfRule;

/** Every rule that a finding can name, as people read it, in the order of the layers. */
public final class RuleBook {
  private static final List<RuleDescription> ALL = collect(Packs.builtIn());

  private RuleBook() {}

  /** Every rule. */
  public static List<RuleDescription> all() {
    return ALL;
  }

  /** Every rule, those of further packs among them. */
  public static List<RuleDescription> of(Packs packs) {
    return packs == Packs.builtIn() ? ALL : collect(packs);
  }

  /** The rule with this id, in either case. */
  public static Optional<RuleDescription> byId(String id) {
    return byId(id, Packs.builtIn());
  }

  /** The rule with this id, in either case, also of further packs. */
  public static Optional<RuleDescription> byId(String id, Packs packs) {
    return of(packs).stream().filter(rule -> rule.id().equalsIgnoreCase(id)).findFirst();
  }

  /** The editions of the rule set that a rule is from; none if it is from no rule set. */
  public static List<RuleSet> editions(RuleDescription rule, Packs packs) {
    return RuleSets.of(packs).with(rule.id());
  }

  private static List<RuleDescription> collect(Packs packs) {
    List<RuleDescription> rules = new ArrayList<>();
    Arrays.stream(IntakeRule.values()).map(IntakeRule::describe).forEach(rules::add);
    Arrays.stream(SchemaRule.values()).map(SchemaRule::describe).forEach(rules::add);
    rules.addAll(packs.codeRules());
    rules.addAll(RuleSets.of(packs).rules());
    Arrays.stream(SignatureRule.values()).map(SignatureRule::describe).forEach(rules::add);
    Arrays.stream(ContainerRule.values()).map(ContainerRule::description).forEach(rules::add);
    Arrays.stream(CmsRule.values()).map(CmsRule::description).forEach(rules::add);
    Arrays.stream(PdfRule.values()).map(PdfRule::description).forEach(rules::add);
    rules.addAll(Catalogue.rules());
    rules.addAll(RegisterRules.all());
    return List.copyOf(rules);
  }
}
