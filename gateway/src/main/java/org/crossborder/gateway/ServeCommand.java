// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.gateway.application.Gateway;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the gateway. */
@Command(
    name = "serve",
    description = "Runs the gateway until it is stopped.",
    mixinStandardHelpOptions = true,
    versionProvider = GatewayVersion.class)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration (YAML).")
  private Path config;

  @Option(
      names = "--spring.profiles.active",
      paramLabel = "PROFILE",
      defaultValue = "",
      description = "postgres: the database is named by CROSSBORDER_DATABASE_HOST and others.")
  private String profile;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ServeCommand() {}

  @Override
  public Integer call() throws IOException {
    if (!Files.isReadable(config)) {
      throw new IOException("The configuration " + config + " cannot be read");
    }
    return Gateway.start(config, profile) ? 0 : GatewayApplication.FAULT;
  }
}
