// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.validator.Report;

/** A relying party recognises what it must, and nothing beyond. */
final class RelyingPartyTellsApart extends TargetModule {
  private final RecognitionPair pair;
  private final Level level;

  RelyingPartyTellsApart(RecognitionPair pair, Level level) {
    super(
        new About(
            "rule-" + pair.rule().toLowerCase(Locale.ROOT),
            pair.title(),
            List.of("CPTA-" + pair.rule()),
            pair.recognised().name()
                + "; and "
                + pair.refused().stream()
                    .map(RecognitionPair.Named::name)
                    .collect(Collectors.joining("; and ")),
            "The first is RECOGNISED, nothing else is",
            List.of()));
    this.pair = pair;
    this.level = level;
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
    Report first = targets.ask(pair.recognised().inquiry().apply(fixtures));
    if (!first.recognition().equals("RECOGNISED")) {
      return missed(pair.recognised().name(), first);
    }
    for (RecognitionPair.Named each : pair.refused()) {
      Report report = targets.ask(each.inquiry().apply(fixtures));
      if (!report.recognition().equals("NOT_RECOGNISED")) {
        return missed(each.name(), report);
      }
    }
    return Judgement.passed("As expected, for each");
  }

  private Judgement missed(String what, Report report) {
    String received = what + ": " + report.summary();
    String advice =
        "Compare the register that the target holds with the world's register file; decide by it"
            + " alone.";
    return level == Level.MUST
        ? Judgement.failed(FaultClass.IMPLEMENTATION, received, advice)
        : Judgement.warning(received, advice);
  }
}
