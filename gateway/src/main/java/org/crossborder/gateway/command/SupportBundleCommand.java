// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.crossborder.gateway.application.SupportBundles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a redacted bundle for those who are asked for help, from a gateway that runs or not. */
@Command(
    name = "support-bundle",
    description = {
      "Writes a zip that says how a gateway is: versions, options without secrets, health, last"
          + " troubles, figures, threads, migrations.",
      "No document, key, password or name of a person is in it."
    },
    mixinStandardHelpOptions = true)
public final class SupportBundleCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE.zip", description = "Where to; nothing is overwritten.")
  private Path target;

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration (YAML) of the gateway.")
  private Path config;

  @Option(
      names = "--patience",
      defaultValue = "PT15S",
      description = "How long the running gateway may take (ISO 8601); PT15S if not said.")
  private Duration patience;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public SupportBundleCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    boolean running =
        SupportBundles.take(config, target.toAbsolutePath(), patience, Clock.systemUTC());
    spec.commandLine()
        .getOut()
        .println(
            running
                ? "The running gateway wrote " + target + "."
                : "No gateway answered; " + target + " has what can be said without one.");
    return ExitCode.OK;
  }
}
