// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.section.Merge;
import org.crossborder.conformance.readiness.section.SectionFile;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Merges a section that was answered offline. */
@Command(
    name = "merge",
    mixinStandardHelpOptions = true,
    description =
        "Merges a section that was answered offline. Exit code 1: there are conflicts, and nothing"
            + " was merged.")
final class MergeCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(paramLabel = "FILE", description = "The file that export-section wrote.")
  private Path file;

  @Option(
      names = "--take",
      paramLabel = "ANSWER=file|kept",
      converter = {Keys.class, Choices.class},
      description = "Decides a conflict, e.g. A2.2/state/practice=file.")
  private Map<AnswerKey, Merge.Choice> decided = new LinkedHashMap<>();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  MergeCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    SectionFile answered =
        SectionFile.read(file.toString(), Files.readString(file), home.checklist());
    Merge merge = Merge.of(answered, home.journal(), decided);
    PrintWriter out = spec.commandLine().getOut();
    if (!merge.conflicts().isEmpty()) {
      merge.conflicts().forEach(conflict -> show(out, conflict));
      out.println("Nothing was merged. Decide each with --take ANSWER=file or --take ANSWER=kept.");
      return ExitCode.NEGATIVE;
    }
    if (!merge.taken().isEmpty()) {
      home.journal().append(options.by, merge.taken());
    }
    merge.taken().forEach(taken -> out.println("merged " + taken.key()));
    out.println(merge.taken().size() + " answers merged.");
    return ExitCode.OK;
  }

  private static void show(PrintWriter out, Merge.Conflict conflict) {
    out.println("CONFLICT " + conflict.key());
    out.println("  in the file: " + said(conflict.file()));
    out.println("  kept, by " + conflict.by() + ": " + said(conflict.kept()));
  }

  private static String said(@Nullable Answer answer) {
    return answer == null
        ? "no answer"
        : "%s, \"%s\", by %s, %d pieces of evidence"
            .formatted(
                answer.reply(), answer.text(), answer.respondent(), answer.evidence().size());
  }

  /** Reads {@code file} or {@code kept}. */
  static final class Choices implements picocli.CommandLine.ITypeConverter<Merge.Choice> {
    @Override
    public Merge.Choice convert(String text) {
      return Merge.Choice.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
