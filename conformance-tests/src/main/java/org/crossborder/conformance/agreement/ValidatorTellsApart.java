// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.validator.Report;

/** A validator finds a rule kept where it is kept, and broken where it is broken. */
final class ValidatorTellsApart extends TargetModule {
  private final Pair pair;
  private final Level level;

  ValidatorTellsApart(Pair pair, Level level) {
    super(
        new About(
            "rule-" + pair.rule().toLowerCase(Locale.ROOT),
            pair.title(),
            List.of("CPTA-" + pair.rule()),
            pair.keeping() + "; and " + pair.breaking(),
            "%s is %s for the first and %s for the second"
                .formatted(pair.rule(), words(pair.keptAs()), words(pair.brokenAs())),
            List.of()));
    this.pair = pair;
    this.level = level;
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
    Report kept = targets.ask(pair.kept().apply(fixtures));
    if (!kept.isVerdict()) {
      return noVerdict(kept);
    }
    if (!pair.keptAs().contains(kept.rule(pair.rule()))) {
      return missed(pair.keeping(), kept);
    }
    Report broken = targets.ask(pair.broken().apply(fixtures));
    return noticed(broken)
        ? Judgement.passed(
            "Kept: %s. Broken: %s".formatted(kept.rule(pair.rule()), broken.summary()))
        : missed(pair.breaking(), broken);
  }

  private boolean noticed(Report broken) {
    return pair.brokenAs().contains(broken.rule(pair.rule()))
        || broken.findings().contains(pair.rule());
  }

  private Judgement missed(String what, Report report) {
    String outcome = report.rule(pair.rule());
    String received =
        "%s: %s is %s; %s"
            .formatted(
                what, pair.rule(), outcome.isEmpty() ? "not mentioned" : outcome, report.summary());
    String advice =
        "See what the rule prescribes in the catalogue, and have the validator judge both"
            + " fixtures.";
    return level == Level.MUST
        ? Judgement.failed(FaultClass.IMPLEMENTATION, received, advice)
        : Judgement.warning(received, advice);
  }

  private static Judgement noVerdict(Report report) {
    return Judgement.indeterminate(
        FaultClass.CONFIGURATION,
        "No verdict: " + report.summary(),
        "Check that the address is the validator's, and that it takes the suite's documents.");
  }

  private static String words(Set<String> outcomes) {
    return String.join(" or ", outcomes.stream().sorted().toList());
  }
}
