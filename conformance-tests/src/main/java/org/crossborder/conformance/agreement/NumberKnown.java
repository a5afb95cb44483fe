// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/** Rule D13: another content under a known number is refused, the same content is not. */
final class NumberKnown extends TargetModule {
  private static final String RULE = "D13";
  private static final String PLACE = ">12000<";
  private static final String INSTEAD = ">12500<";

  NumberKnown() {
    super(
        new About(
            "rule-d13",
            "Another content under a known number is refused; the same content is the same"
                + " document",
            List.of("CPTA-" + RULE),
            "a certificate that is known, once more; one with a number of its own; and another one"
                + " with the number that is known",
            "D13 is PASSED for the first two and FAILED for the third",
            List.of()));
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
    var certificate = fixtures.certificate();
    byte[] known = fixtures.sealed(certificate).document();
    Report same = targets.askKnowing(known, known);
    if (!same.rule(RULE).equals("PASSED")) {
      return missed("the same document once more", same);
    }
    Report own = targets.askKnowing(known, fixtures.good().document());
    if (!own.rule(RULE).equals("PASSED")) {
      return missed("a number of its own", own);
    }
    byte[] other = fixtures.sealed(certificate.with(PLACE, INSTEAD)).document();
    Report taken = targets.askKnowing(known, other);
    return taken.rule(RULE).equals("FAILED")
        ? Judgement.passed("Two are kept apart from the third: " + taken.summary())
        : missed("another content under the known number", taken);
  }

  private static Judgement missed(String what, Report report) {
    return Judgement.failed(
        FaultClass.IMPLEMENTATION,
        "%s: D13 is '%s'; %s".formatted(what, report.rule(RULE), report.summary()),
        "Compare issuer, type and number with what is known, and then the whole content.");
  }
}
