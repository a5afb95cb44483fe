// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.util.List;
import org.crossborder.conformance.kill.KillTable;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No false alarm against a good relying party, and every mutant is caught. */
class RelyingPartyPlanTest {
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

  private static Ground ground;
  private static PlanProof proof;

  @BeforeAll
  static void open() throws Exception {
    ground = new Ground();
    proof = new PlanProof(RelyingPartyPlan.plan(), ground::targets, ground::good);
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
  void aGoodRelyingPartyPassesEverything() {
    proof.raisesNoAlarm();
  }

  @Test
  void everyMutantIsCaught() throws Exception {
    new KillTable("relying-party", proof.catches(ground, MUTANTS)).publish();
  }

  private static Mutant<Ground> blind(String requirement, String to, String does) {
    return new Mutant<>(requirement, does, ground -> ground.blindTo(to));
  }
}
