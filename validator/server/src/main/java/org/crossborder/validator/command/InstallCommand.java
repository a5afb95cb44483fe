// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validator.install.Installation;
import org.crossborder.validator.install.JavaProgram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays the program out in a directory, from where it starts sooner. */
@Command(
    name = "install",
    description =
        "Lays the program out in a directory, from where it starts sooner: its jars, an archive of"
            + " classes for this Java, and a launcher.",
    mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIRECTORY",
      description = "Where to; after it was moved, install again.")
  Path directory;

  @Option(
      names = "--sample",
      paramLabel = "FILE",
      description =
          "A document like those that will be validated, best a sealed one; by default the example"
              + " of a certificate of origin.")
  @Nullable Path sample;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  InstallCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path target = directory.toAbsolutePath().normalize();
    if (target.toUri().getRawPath().contains("%")) {
      throw new ParameterException(
          spec.commandLine(),
          "Java uses no archive below " + target + ": name a path without spaces, in ASCII.");
    }
    Path jar = Path.of(System.getProperty("java.class.path"));
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(
          spec.commandLine(), "Run this command by java -jar validator.jar install.");
    }
    Path launcher =
        new Installation(JavaProgram.thisOne(), target)
            .install(jar, sample == null ? example() : sample);
    spec.commandLine().getOut().println(launcher);
    return ExitCode.OK;
  }

  private static Path example() throws IOException {
    Path file = Files.createTempFile("certificate-of-origin", ".xml");
    file.toFile().deleteOnExit();
    return Files.write(file, ExampleDocuments.of("certificate-of-origin").orElseThrow());
  }
}
