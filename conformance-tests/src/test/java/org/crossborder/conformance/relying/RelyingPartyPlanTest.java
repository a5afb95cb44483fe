// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.conformance.kill.KillTable;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Runner;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No false alarm against a good relying party, and every mutant is caught. */
class RelyingPartyPlanTest {
  private static final String FREEZE = "frozen-snapshot";
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

  /** It is given editions that end soon. */
  private static final Mutant<Ground> FROZEN =
      new Mutant<>(
          "TL-052",
          "relies on a snapshot that has run out",
          ground -> {
            ground.blindTo("snapshot-expiry");
            ground.publishingFor(Duration.ofMillis(2500));
          });

  private static Ground ground;
  private static PlanProof proof;

  /** What is tried with editions that hold a day. */
  private static PlanProof lasting;

  @BeforeAll
  static void open() throws Exception {
    ground = new Ground();
    proof = new PlanProof(RelyingPartyPlan.plan(), ground::targets, ground::good);
    lasting = new PlanProof(withoutFreeze(), ground::targets, ground::good);
  }

  @AfterAll
  static void close() {
    ground.close();
  }

  @Test
  void eachBindingRequirementHasAMutant() {
    proof.covers(Stream.concat(MUTANTS.stream(), Stream.of(FROZEN)).toList());
  }

  @Test
  void aGoodRelyingPartyPassesEverything() {
    lasting.raisesNoAlarm();
  }

  @Test
  void aGoodRelyingPartyGivesUpWhatHasRunOut() throws Exception {
    try (Ground brief = new Ground(Duration.ofSeconds(10))) {
      Runner<Targets> runner = new Runner<>(brief::targets, Clock.systemUTC());
      Plan<Targets> plan = RelyingPartyPlan.plan().only(Set.of(FREEZE));
      assertThat(runner.run(plan.modules().get(0)).judgement().verdict()).isEqualTo(Verdict.PASSED);
      brief.publishingFor(Duration.ofSeconds(6));
      assertThat(runner.run(plan.modules().get(1)).judgement())
          .extracting(Judgement::verdict)
          .isEqualTo(Verdict.PASSED);
    }
  }

  @Test
  void whereSnapshotsHoldADayAFreezeIsNotTried() {
    Runner<Targets> runner = new Runner<>(ground::targets, Clock.systemUTC());
    Plan<Targets> plan = RelyingPartyPlan.plan().only(Set.of(FREEZE));
    ground.good();
    runner.run(plan.modules().get(0));
    Judgement judgement = runner.run(plan.modules().get(1)).judgement();
    assertThat(judgement.verdict()).isEqualTo(Verdict.SKIPPED);
    assertThat(judgement.received()).contains("end later than patience-seconds");
  }

  @Test
  void everyMutantIsCaught() throws Exception {
    List<KillTable.Line> lines = new ArrayList<>(lasting.catches(ground, MUTANTS));
    try (Ground frozen = new Ground()) {
      lines.addAll(
          new PlanProof(RelyingPartyPlan.plan(), frozen::targets, frozen::good)
              .catches(frozen, List.of(FROZEN)));
    }
    new KillTable("relying-party", lines).publish();
  }

  private static Plan<Targets> withoutFreeze() {
    Plan<Targets> whole = RelyingPartyPlan.plan();
    return whole.only(
        whole.modules().stream()
            .map(module -> module.about().id())
            .filter(id -> !id.equals(FREEZE))
            .collect(Collectors.toSet()));
  }

  private static Mutant<Ground> blind(String requirement, String to, String does) {
    return new Mutant<>(requirement, does, ground -> ground.blindTo(to));
  }
}
