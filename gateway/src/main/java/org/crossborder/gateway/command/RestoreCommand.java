// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.gateway.application.Backups;
import org.crossborder.gateway.backup.Manifest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a home from a backup. */
@Command(
    name = "restore",
    description = {
      "Makes the home that the configuration names from a backup; it must not be there yet.",
      "What was exchanged after the backup is not in it: reconcile with each partner then."
    },
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The backup.")
  private Path backup;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration (YAML) of the gateway.")
  private Path config;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public RestoreCommand() {}

  @Override
  public Integer call() throws IOException {
    Manifest manifest = Backups.restore(config, backup);
    spec.commandLine()
        .getOut()
        .println("Restored as it was at " + manifest.at() + ". Reconcile that day and later ones.");
    return ExitCode.OK;
  }
}
