// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.documents;

import java.util.List;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;
import org.crossborder.conformance.verdict.Expected;
import org.crossborder.conformance.verdict.VerdictModule;

/**
 * Nothing outside of a document is fetched. The bait is on loopback: a validator on another machine
 * cannot reach it, and passes if it refuses the document.
 */
final class ExternalEntity extends TargetModule {
  ExternalEntity() {
    super(
        new About(
            "external-entity",
            "Nothing that a document refers to is fetched",
            List.of("DOC-13"),
            "a sealed document with an entity at an address of the suite",
            Expected.REFUSED.words() + "; and no visit at that address",
            List.of(VerdictModule.GOOD)));
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    try (Bait bait = new Bait(targets.observations())) {
      Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
      Report report = targets.ask(Altered.external(fixtures, bait.address()));
      int visits = bait.visits();
      return visits == 0 && Expected.REFUSED.holds().test(report)
          ? Judgement.passed(report.summary())
          : Judgement.failed(
              FaultClass.IMPLEMENTATION,
              visits + " visits; " + report.summary(),
              "Refuse document types before anything is read.");
    }
  }
}
