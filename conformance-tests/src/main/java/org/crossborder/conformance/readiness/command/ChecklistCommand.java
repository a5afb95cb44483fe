// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.checklist.ChecklistFile;
import org.crossborder.conformance.readiness.yaml.MistakenFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a checklist, or writes the built-in one. */
@Command(
    name = "checklist",
    mixinStandardHelpOptions = true,
    description =
        "Checks a checklist of your own (--checklist), or writes the built-in one into a folder to"
            + " be corrected.")
final class ChecklistCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(names = "--write", paramLabel = "DIR", description = "The folder.")
  private @Nullable Path folder;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ChecklistCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    if (folder != null) {
      ChecklistFile.builtIn().write(folder);
      out.println("Written: " + folder.resolve("checklist.yaml"));
      return ExitCode.OK;
    }
    try {
      Checklist checklist = options.questions();
      out.printf(
          "%s, edition %s: %d sections, %d questions.%n",
          checklist.id(),
          checklist.edition(),
          checklist.sections().size(),
          checklist.questions().count());
      return ExitCode.OK;
    } catch (MistakenFileException mistaken) {
      mistaken.mistakes().forEach(out::println);
      return ExitCode.NEGATIVE;
    }
  }
}
