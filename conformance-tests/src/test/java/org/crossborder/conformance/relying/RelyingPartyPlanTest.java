// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.util.List;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.kill.PlanProofTest;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;

/** No false alarm against a good relying party, and every mutant is caught. */
class RelyingPartyPlanTest extends PlanProofTest<Ground> {
  private static final List<Mutant<Ground>> MUTANTS =
      List.of(
          blind("TL-040", "rollback", "goes back to an older snapshot"),
          blind("TL-041", "timestamp-expiry", "does not look whether the timestamp has expired"),
          blind("TL-042", "timestamp-signature", "does not look who signed the timestamp"),
          blind("TL-043", "updates", "keeps the first snapshot that it has taken"),
          blind("TL-044", "snapshot-signature", "does not look who signed the snapshot"),
          blind("TL-045", "snapshot-pin", "does not compare with what the timestamp names"),
          blind("TL-046", "content-pin", "does not compare with what the metadata name"),
          blind("TL-047", "root-signature", "does not look who signed the next root"),
          blind("TL-048", "roots", "stays with the root that it has"),
          blind("TL-049", "former-keys", "goes on believing the keys of older roots"));

  RelyingPartyPlanTest() {
    super(RelyingPartyPlan.plan(), MUTANTS);
  }

  @Override
  protected Ground opened() throws Exception {
    return new Ground();
  }

  @Override
  protected PlanProof proof(Plan<Targets> plan, Ground ground) {
    return new PlanProof(plan, ground::targets, ground::good);
  }

  private static Mutant<Ground> blind(String requirement, String to, String does) {
    return new Mutant<>(requirement, does, ground -> ground.blindTo(to));
  }
}
