// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.report.ReportForm;
import org.crossborder.conformance.report.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code conformance-tests.jar report result.json}: the same result in another form or language.
 */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Writes a report of a result file. Exit code 2: it is no result file; 3: usage; 4: fault.")
public final class ReportCommand implements Callable<Integer> {
  private static final int CONFIGURATION = 2;

  @Parameters(paramLabel = "result.json", description = "What a run has left.")
  private Path file;

  @Option(
      names = "--format",
      defaultValue = "HTML",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private ReportForm form;

  @Option(
      names = "--language",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "en, fr, ru or zh. Default: ${DEFAULT-VALUE}")
  private Language language;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file.")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public ReportCommand() {}

  @Override
  public Integer call() throws IOException {
    ResultFile result;
    try {
      result = ResultFile.read(file);
    } catch (IOException unreadable) {
      spec.commandLine().getErr().println(unreadable.getMessage());
      return CONFIGURATION;
    }
    Files.write(output, form.write(result, language));
    spec.commandLine().getOut().println("Written: " + output);
    return ExitCode.OK;
  }
}
