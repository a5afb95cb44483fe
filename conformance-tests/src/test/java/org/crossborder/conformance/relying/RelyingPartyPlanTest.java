// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.kill.PlanProofTest;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

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
          blind("TL-049", "former-keys", "goes on believing the keys of older roots"),
          blind("TL-053", "T04-suspended", "does not hear of a suspension"),
          blind("TL-054", "earlier-suspension", "has a suspension act back"),
          blind("TL-055", "T04-compromised", "has a compromise act from now on"),
          blind("TL-056", "earlier-compromise", "has a compromise act back for ever"),
          blind("TL-057", "D08-revoked", "does not hear of a revocation"),
          blind("TL-058", "earlier-revocation", "has a revocation act back for ever"),
          new Mutant<>(
              "TL-052",
              "relies on a snapshot that has run out",
              ground -> ground.blindTo("snapshot-expiry")));

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

  @Test
  void whereSnapshotsHoldADayAFreezeIsNotTried() throws Exception {
    try (Ground ground = new Ground()) {
      ground.good();
      ground.publishingForLong();
      Runner<Targets> runner = new Runner<>(ground::targets, Clock.systemUTC());
      Plan<Targets> plan = RelyingPartyPlan.plan().only(Set.of("frozen-snapshot"));
      runner.run(plan.modules().get(0));
      Judgement judgement = runner.run(plan.modules().get(1)).judgement();
      assertThat(judgement.verdict()).isEqualTo(Verdict.SKIPPED);
      assertThat(judgement.received()).contains("end later than patience-seconds");
    }
  }

  /** What it takes in meanwhile holds a day, for the suite waits for what never comes. */
  private static Mutant<Ground> blind(String requirement, String to, String does) {
    return new Mutant<>(
        requirement,
        does,
        ground -> {
          ground.blindTo(to);
          ground.publishingForLong();
        });
  }
}
