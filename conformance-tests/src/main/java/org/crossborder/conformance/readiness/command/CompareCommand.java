// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.finding.AnswerLine;
import org.crossborder.conformance.readiness.finding.Comparison;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.report.Wording;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares the assessment with its own past. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Shows which answers have changed since a day.")
final class CompareCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(
      names = "--with",
      required = true,
      paramLabel = "DATE",
      description = "The assessment as it was at the end of this day, UTC.")
  private LocalDate day;

  @Option(names = "--language", defaultValue = "en", description = "en, fr, ru or zh.")
  private String language;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  CompareCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    Instant end = day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    Assessment then =
        home.journal()
            .at(end)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "The assessment had not begun on " + day));
    Assessment now = home.journal().now();
    Standing.Basis past = new Standing.Basis(day, then::result, home.files()::keeps);
    Comparison comparison =
        Comparison.of(
            Findings.of(home.checklist(), then, past),
            Findings.of(home.checklist(), now, home.basis(now)));
    show(comparison, Languages.of(spec, language));
    return ExitCode.OK;
  }

  private void show(Comparison comparison, Language in) {
    PrintWriter out = spec.commandLine().getOut();
    Wording wording = new Wording(in);
    out.println(wording.text("compare.title", day.toString()));
    if (comparison.changes().isEmpty()) {
      out.println(wording.text("compare.none"));
    }
    for (Comparison.Change change : comparison.changes()) {
      out.printf(
          "%s: %s -> %s%n",
          change.key(), said(wording, change.then()), said(wording, change.now()));
    }
  }

  private static String said(Wording wording, @Nullable AnswerLine line) {
    return line == null || line.answer() == null
        ? wording.text("reply.none")
        : wording.reply(line) + " (" + wording.state(line) + ")";
  }
}
