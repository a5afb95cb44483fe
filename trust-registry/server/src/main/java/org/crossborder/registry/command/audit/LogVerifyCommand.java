// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "verify",
    description =
        "Verifies an exported copy offline: the checkpoint's signatures, every entry, every"
            + " officer's signature, and that the snapshot is what the log makes. Exit code 1: it"
            + " does not hold.",
    mixinStandardHelpOptions = true)
final class LogVerifyCommand implements Callable<Integer> {
  private static final int REFUSED = 1;

  private final Clock clock;

  @Parameters(paramLabel = "DIR", description = "what export wrote")
  private Path directory;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "FILE",
      description = "the registry's root.json, given out of band")
  private Path root;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  LogVerifyCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    try {
      Roots roots = Roots.from(Files.readAllBytes(root), new Copied(directory));
      new CopiedLog(new Copied(directory), roots)
          .verify(clock.instant())
          .forEach(spec.commandLine().getOut()::println);
      return 0;
    } catch (NotVerifiedException e) {
      spec.commandLine().getErr().println("Not verified: " + e.getMessage());
      return REFUSED;
    }
  }
}
