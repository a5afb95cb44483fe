// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.finding.SectionFinding;
import org.crossborder.conformance.readiness.finding.WhatIf;
import org.crossborder.conformance.readiness.report.Wording;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Closes gaps in thought. */
@Command(
    name = "what-if",
    mixinStandardHelpOptions = true,
    description = "Shows what would change if these gaps were closed. Nothing is kept of it.")
final class WhatIfCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(
      arity = "1..*",
      paramLabel = "ANSWER",
      converter = Keys.class,
      description = "Gaps, e.g. A2.2/state/practice.")
  private List<AnswerKey> gaps;

  @Option(names = "--language", defaultValue = "en", description = "en, fr, ru or zh.")
  private String language;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  WhatIfCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    Assessment now = home.journal().now();
    Language in = Languages.of(spec, language);
    Wording wording = new Wording(in);
    WhatIf whatIf;
    try {
      whatIf = WhatIf.closed(gaps, home.checklist(), now, home.basis(now));
    } catch (IllegalArgumentException no) {
      throw new ParameterException(spec.commandLine(), String.valueOf(no.getMessage()), no);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println(wording.text("whatif.title"));
    for (WhatIf.Change change : whatIf.changes()) {
      SectionFinding section = change.before();
      out.println(section.section().id() + " " + section.section().title().in(in));
      out.println("  " + wording.text("col.before") + ": " + wording.tally(section.tally()));
      out.println("  " + wording.text("col.after") + ": " + wording.tally(change.after().tally()));
    }
    return ExitCode.OK;
  }
}
