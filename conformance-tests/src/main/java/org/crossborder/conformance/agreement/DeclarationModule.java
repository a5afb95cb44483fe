// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.subject.Declaration;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;

/**
 * What a Party declares of itself. Nobody can look from outside whether it is true; what is judged
 * is that it was declared, with what it rests on, and so each judgement says.
 */
abstract class DeclarationModule extends TargetModule {
  private final Level level;

  DeclarationModule(String rule, String title, String expected, Level level) {
    super(
        new About(
            "rule-" + rule.toLowerCase(Locale.ROOT),
            title,
            List.of("CPTA-" + rule),
            "The report of the self-assessment is read; nothing is sent",
            expected,
            List.of()));
    this.level = level;
  }

  @Override
  protected final Judgement observe(Targets targets) throws Exception {
    List<String> missing = missing(targets.declaration());
    if (missing.isEmpty()) {
      return Judgement.passed("Declared; the suite does not judge whether it is true");
    }
    String received = String.join("; ", missing.subList(0, Math.min(missing.size(), 10)));
    String advice = "Your turn: complete the self-assessment, and export its report again.";
    return level == Level.MUST
        ? Judgement.failed(FaultClass.CONFIGURATION, received, advice)
        : Judgement.warning(received, advice);
  }

  /** What the declaration lacks; empty if nothing. */
  abstract List<String> missing(Declaration declaration);

  /** The questions among these that are not confirmed with evidence. */
  static List<String> unconfirmed(Declaration declaration, String... questions) {
    return List.of(questions).stream()
        .filter(question -> declaration.confirmed(question).findAny().isEmpty())
        .map(question -> question + " is not answered Yes or Partially with evidence")
        .toList();
  }
}
