// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.ExampleDocuments;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints an example document. */
@Command(
    name = "example",
    description = "Prints an unsealed example document of a type, or an example of an exchange.",
    mixinStandardHelpOptions = true)
final class ExampleCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "TYPE",
      description = "Document type, e.g. certificate-of-origin; or exchange.")
  String type;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ExampleCommand() {}

  @Override
  public Integer call() {
    Optional<byte[]> example = ExampleDocuments.of(type);
    if (example.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "There is no example of " + type + ".");
    }
    spec.commandLine().getOut().print(new String(example.get(), StandardCharsets.UTF_8));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }
}
