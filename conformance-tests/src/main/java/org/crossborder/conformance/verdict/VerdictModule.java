// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.verdict;

import java.util.List;
import org.crossborder.conformance.fixture.Fixtures;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.validator.Report;

/** Asks a validator about one thing. */
public final class VerdictModule extends TargetModule {
  /** The module that all others of a plan need: a good document is accepted. */
  public static final String GOOD = "good-document";

  private final Question question;
  private final Expected expected;

  private VerdictModule(About about, Question question, Expected expected) {
    super(about);
    this.question = question;
    this.expected = expected;
  }

  /** A module; all but {@value #GOOD} need that one. */
  public static VerdictModule of(
      String id,
      String requirement,
      String title,
      String sent,
      Question question,
      Expected expected) {
    List<String> needs = id.equals(GOOD) ? List.of() : List.of(GOOD);
    return new VerdictModule(
        new About(id, title, List.of(requirement), sent, expected.words(), needs),
        question,
        expected);
  }

  @Override
  protected Judgement observe(Targets targets) throws Exception {
    Fixtures fixtures = new Fixtures(targets.world(), targets.clock().instant());
    Report report = targets.ask(question.of(fixtures));
    return expected.holds().test(report)
        ? Judgement.passed(report.summary())
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            report.summary(),
            "Have the validator judge the document of this module, and see which step decides.");
  }
}
