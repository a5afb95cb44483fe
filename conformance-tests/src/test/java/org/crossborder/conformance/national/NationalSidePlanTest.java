// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import java.util.Arrays;
import java.util.List;
import org.crossborder.conformance.kill.KillTable;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.reference.national.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No false alarm against a good national side, and every mutant is caught. */
class NationalSidePlanTest {
  private static final List<Mutant<Ground>> MUTANTS =
      Arrays.stream(Rule.values())
          .map(
              rule ->
                  new Mutant<Ground>(
                      rule.requirement(), rule.mutant(), ground -> ground.breaking(rule)))
          .toList();

  private static Ground ground;
  private static PlanProof proof;

  @BeforeAll
  static void open() throws Exception {
    ground = new Ground();
    proof = new PlanProof(NationalSidePlan.plan(), ground::targets, ground::good);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @Test
  void eachBindingRequirementHasAMutant() {
    proof.covers(MUTANTS);
  }

  @Test
  void aGoodNationalSidePassesEverything() {
    proof.raisesNoAlarm();
  }

  @Test
  void everyMutantIsCaught() throws Exception {
    new KillTable("national-side", proof.catches(ground, MUTANTS)).publish();
  }
}
