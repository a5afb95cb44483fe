// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Gives an answer a file as evidence. */
@Command(
    name = "attach",
    mixinStandardHelpOptions = true,
    description = "Keeps a file as evidence of an answer.")
final class AttachCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(
      index = "0",
      paramLabel = "ANSWER",
      converter = Keys.class,
      description = "E.g. A2.2/state/practice.")
  private AnswerKey key;

  @Parameters(index = "1", paramLabel = "FILE", description = "At most 20 MB.")
  private Path file;

  @Option(names = "--expires", paramLabel = "DATE", description = "Its last day.")
  private @Nullable LocalDate expires;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  AttachCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    Assessment now = home.journal().now();
    Answer answer =
        now.answer(key)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "There is no answer " + key));
    try (InputStream in = Files.newInputStream(file)) {
      Evidence.StoredFile kept = home.files().keep(file.toString(), in, expires);
      home.journal()
          .append(
              options.by,
              List.of(new Entry.Answered(key, now.version(key) + 1, answer.with(kept))));
      spec.commandLine().getOut().println(kept.sha256());
    }
    return ExitCode.OK;
  }
}
