// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trust;

import java.util.List;
import org.crossborder.conformance.kill.PlanProof;
import org.crossborder.conformance.kill.PlanProof.Mutant;
import org.crossborder.conformance.kill.PlanProofTest;
import org.crossborder.conformance.kill.ReferenceTargets;
import org.crossborder.conformance.reference.registry.GoodPublication.Defect;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.Plan;

/** No false alarm against good relying parties and registries, and every mutant is caught. */
class TrustPlanTest extends PlanProofTest<ReferenceTargets> {
  private static final List<Mutant<ReferenceTargets>> MUTANTS =
      List.of(
          blind("TL-001", "anybody", "recognises nobody"),
          blind("TL-002", "next-key", "knows only the first key of a service"),
          blind("TL-003", "T04-suspended", "does not look for suspensions"),
          blind("TL-004", "earlier-suspension", "refuses what is older than a suspension"),
          blind("TL-005", "T04-withdrawn", "does not look for withdrawals"),
          blind("TL-006", "T04-earlier", "refuses what is older than a withdrawal"),
          blind("TL-007", "T04-claimed", "believes a claimed time after a withdrawal"),
          blind("TL-008", "T04-compromised", "overlooks the invalidity date of a compromise"),
          blind("TL-009", "earlier-compromise", "refuses what is older than a compromise"),
          blind("TL-010", "D08-expired", "does not look whether a certificate has expired"),
          blind("TL-011", "D08-early", "does not look whether a certificate has begun"),
          blind("TL-012", "D08-revoked", "does not look for revocations"),
          blind("TL-013", "D07", "recognises whom nobody has listed"),
          blind("TL-014", "country", "breaks on a State that it does not know"),
          blind("TL-015", "past-clause", "judges by the clauses of today"),
          blind("TL-016", "A11", "does not look when a clause ends"),
          blind("TL-017", "T03-direction", "recognises against the direction of a clause"),
          publishing("TL-020", Defect.ROOT_SIGNED_BY_ANOTHER, "has another sign the root"),
          publishing(
              "TL-021", Defect.TIMESTAMP_SIGNED_BY_ANOTHER, "has another sign the timestamp"),
          publishing("TL-022", Defect.TIMESTAMP_EXPIRED, "lets the timestamp expire"),
          publishing("TL-023", Defect.SNAPSHOT_SIGNED_BY_ANOTHER, "has another sign the snapshot"),
          publishing("TL-024", Defect.SNAPSHOT_EXPIRED, "lets the snapshot expire"),
          publishing("TL-025", Defect.OTHER_SNAPSHOT_METADATA, "pins other metadata"),
          publishing("TL-026", Defect.OTHER_CONTENT, "publishes another content"),
          new Mutant<>("TL-027", "goes back to an older version", ReferenceTargets::goingBack),
          altering("TL-030", "Identifier>6<", "Identifier>5<", "publishes version 5"),
          altering("TL-031", "Number>7<", "Number>0<", "does not count its lists"),
          altering("TL-032", "Territory>BD<", "Territory>XX<", "names another territory"),
          altering(
              "TL-033",
              "<NextUpdate><dateTime>20",
              "<NextUpdate><dateTime>29",
              "updates in a far future"),
          new Mutant<>(
              "TL-034", "alters a list after it was sealed", g -> g.forged("Seals<", "Seal<")),
          altering(
              "TL-035",
              "<ServiceName><Name xml:lang=\"en\">Seals</Name></ServiceName>",
              "",
              "leaves names out"),
          altering("TL-036", "2024-01-01", "2027-01-01", "has a history that goes forward"),
          new Mutant<>(
              "TL-037",
              "forgets a Party's list",
              g -> g.alteredPointers("Territory>MN<", "Territory>KR<")));

  TrustPlanTest() {
    super(TrustPlan.plan(), MUTANTS);
  }

  @Override
  protected ReferenceTargets opened() throws Exception {
    return new ReferenceTargets();
  }

  @Override
  protected PlanProof proof(Plan<Targets> plan, ReferenceTargets ground) {
    return new PlanProof(plan, ground::targets, ground::good);
  }

  private static Mutant<ReferenceTargets> blind(String requirement, String to, String does) {
    return new Mutant<>(requirement, does, ground -> ground.blindTo(to));
  }

  private static Mutant<ReferenceTargets> publishing(
      String requirement, Defect defect, String does) {
    return new Mutant<>(requirement, does, ground -> ground.publish(defect));
  }

  private static Mutant<ReferenceTargets> altering(
      String requirement, String place, String instead, String does) {
    return new Mutant<>(requirement, does, ground -> ground.altered(place, instead));
  }
}
