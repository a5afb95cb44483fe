// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.crossborder.conformance.agreement.AgreementRules;
import org.crossborder.conformance.documents.DocumentsPlan;
import org.crossborder.conformance.national.NationalSidePlan;
import org.crossborder.conformance.relying.RelyingPartyPlan;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.trust.TrustPlan;

/** The plans that judge validators, registries, relying parties and national sides. */
public final class TargetPlans {
  private static final Map<String, Supplier<Plan<Targets>>> PLANS =
      new TreeMap<>(
          Map.of(
              "agreement-rules", AgreementRules::plan,
              "documents", DocumentsPlan::plan,
              "national-side", NationalSidePlan::plan,
              "relying-party", RelyingPartyPlan::plan,
              "trust", TrustPlan::plan));

  private TargetPlans() {}

  /** Whether there is a plan of this id. */
  public static boolean has(String id) {
    return PLANS.containsKey(id);
  }

  /** Their ids. */
  public static List<String> ids() {
    return List.copyOf(PLANS.keySet());
  }

  /** Every plan. */
  public static List<Plan<Targets>> all() {
    return PLANS.values().stream().map(Supplier::get).toList();
  }

  static Plan<Targets> plan(String id) {
    Supplier<Plan<Targets>> plan = PLANS.get(id);
    if (plan == null) {
      throw new IllegalArgumentException("There is no plan '" + id + "'; there are " + ids());
    }
    return plan.get();
  }
}
