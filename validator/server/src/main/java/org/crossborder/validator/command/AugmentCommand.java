// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validator.command.AugmentationOptions.Raising;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Raises the signatures of sealed documents to a higher level. */
@Command(
    name = "augment",
    description = {
      "Adds time-stamps and validation data to sealed documents (XML, PDF, containers, CMS), and"
          + " leaves their signatures as they are.",
      "LTA adds an archive time-stamp each time: do so again before the last one runs out."
    },
    mixinStandardHelpOptions = true)
final class AugmentCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Sealed documents.")
  List<Path> files;

  @Option(
      names = "--level",
      required = true,
      paramLabel = "LEVEL",
      description = "${COMPLETION-CANDIDATES} of EN 319 132-1, 122-1 and 142-1.")
  BaselineLevel level;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the documents go, under the same names.")
  Path out;

  @Mixin AugmentationOptions options;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  AugmentCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    Raising raising = options.to(level, Instant.now());
    Files.createDirectories(out);
    int code = ExitCode.OK;
    for (Path file : files) {
      Path raised = out.resolve(file.getFileName());
      try {
        Files.write(raised, raising.of(Files.readAllBytes(file)));
        spec.commandLine().getOut().println(raised);
      } catch (IllegalArgumentException refused) {
        spec.commandLine().getErr().println(file + ": " + refused.getMessage());
        code = ExitCode.INVALID;
      }
    }
    return code;
  }
}
