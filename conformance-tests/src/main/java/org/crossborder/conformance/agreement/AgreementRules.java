// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;
import org.crossborder.conformance.trust.ListRule;

/**
 * The plan for the 54 rules that were derived from the Framework Agreement: arrangements,
 * documents, exchange, paper parity, trust registry, readiness.
 */
public final class AgreementRules {
  private AgreementRules() {}

  /** The plan. */
  public static Plan<Targets> plan() {
    Requirements rules = Requirements.load("agreement-rules.yml");
    List<ConformanceModule<Targets>> modules = new ArrayList<>();
    RegisterEdits.all()
        .forEach(edit -> modules.add(new RegistryTellsApart(edit, level(rules, edit.rule()))));
    DocumentPairs.all()
        .forEach(pair -> modules.add(new ValidatorTellsApart(pair, level(rules, pair.rule()))));
    ExchangePairs.all()
        .forEach(pair -> modules.add(new ValidatorTellsApart(pair, level(rules, pair.rule()))));
    RecognitionPairs.all()
        .forEach(pair -> modules.add(new RelyingPartyTellsApart(pair, level(rules, pair.rule()))));
    modules.add(new ServicesListed());
    modules.add(new NumberKnown());
    modules.add(ListRule.module());
    modules.addAll(Declarations.all());
    modules.sort(Comparator.comparing(module -> module.about().id()));
    return new Plan<>(
        "agreement-rules", "The 54 rules of the Framework Agreement's catalogue", rules, modules);
  }

  private static Level level(Requirements rules, String rule) {
    return rules
        .find("CPTA-" + rule)
        .orElseThrow(() -> new IllegalStateException("There is no CPTA-" + rule))
        .level();
  }
}
