// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.kill;

import java.util.List;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * No false alarm against good targets, and every mutant is caught; a subclass says which.
 *
 * @param <G> the targets, all good until one is broken
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlanProofTest<G extends AutoCloseable> {
  private final Plan<Targets> plan;
  private final List<Mutant<G>> mutants;
  private G ground;
  private PlanProof proof;

  protected PlanProofTest(Plan<Targets> plan, List<Mutant<G>> mutants) {
    this.plan = plan;
    this.mutants = mutants;
  }

  /** Opens the targets, all good. */
  protected abstract G opened() throws Exception;

  /** What a module sees of them, and what makes them good again. */
  protected abstract PlanProof proof(Plan<Targets> of, G targets);

  @BeforeAll
  void open() throws Exception {
    ground = opened();
    proof = proof(plan, ground);
  }

  @AfterAll
  void close() throws Exception {
    ground.close();
  }

  @Test
  void eachBindingRequirementHasAMutant() {
    proof.covers(mutants);
  }

  @Test
  void goodTargetsPassEverything() {
    proof.raisesNoAlarm();
  }

  @Test
  void everyMutantIsCaught() throws Exception {
    new KillTable(plan.id(), proof.catches(ground, mutants)).publish();
  }
}
