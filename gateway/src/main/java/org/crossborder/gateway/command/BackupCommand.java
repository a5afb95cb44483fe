// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.crossborder.gateway.application.Backups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a gateway's home, while it runs or not. */
@Command(
    name = "backup",
    description = {
      "Copies database, payloads and trust data of a gateway, running or not.",
      "Keys and configuration are yours to keep. With PostgreSQL, run pg_dump first."
    },
    mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR",
      description = "Where to; a backup that is there is brought up to date.")
  private Path target;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration (YAML) of the gateway.")
  private Path config;

  @Option(
      names = "--patience",
      defaultValue = "PT1H",
      description = "How long the running gateway may take (ISO 8601); PT1H if not said.")
  private Duration patience;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public BackupCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Backups.take(config, target, patience, Clock.systemUTC());
    spec.commandLine().getOut().println("The backup in " + target + " is whole.");
    return ExitCode.OK;
  }
}
