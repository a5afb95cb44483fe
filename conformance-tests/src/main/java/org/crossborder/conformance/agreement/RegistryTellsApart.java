// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.subject.RegisterCheck;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Level;
import org.crossborder.conformance.world.WorldRegister;

/** A registry finds a rule kept in the world's register, and broken where it was broken. */
final class RegistryTellsApart extends TargetModule {
  private final RegisterEdit edit;
  private final Level level;

  RegistryTellsApart(RegisterEdit edit, Level level) {
    super(
        new About(
            "rule-" + edit.rule().toLowerCase(Locale.ROOT),
            edit.title(),
            List.of("CPTA-" + edit.rule()),
            "The world's register file, in which the rule is kept; and the same with "
                + edit.breaking(),
            edit.rule()
                + " passes for the first and fails for the second"
                + (edit.refuses() ? ", which is refused" : ""),
            List.of()));
    this.edit = edit;
    this.level = level;
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    String register = WorldRegister.of(targets.world());
    RegisterCheck.Findings kept = checked(targets, register);
    if (!kept.keeps(edit.rule())) {
      return missed("What keeps the rule", kept);
    }
    RegisterCheck.Findings broken = checked(targets, edit.applied(register));
    return broken.breaks(edit.rule()) && (broken.refused() || !edit.refuses())
        ? Judgement.passed(
            "Kept: %s. Broken: %s".formatted(kept.said(edit.rule()), broken.said(edit.rule())))
        : missed("What breaks the rule", broken);
  }

  private RegisterCheck.Findings checked(Targets targets, String register) throws Exception {
    return edit.council() ? targets.checkUnderCouncil(register) : targets.check(register);
  }

  private Judgement missed(String what, RegisterCheck.Findings findings) {
    String received = what + ": " + findings.said(edit.rule());
    String advice = "Judge arrangements by this rule before they are proposed.";
    return level == Level.MUST
        ? Judgement.failed(FaultClass.IMPLEMENTATION, received, advice)
        : Judgement.warning(received, advice);
  }
}
