// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.web.TrustRegistryServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "serve",
    description = "Serves the registry's metadata and answers over HTTPS until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--home", required = true, paramLabel = "DIR", description = "made by init")
  private Path home;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML or properties: server.port, server.address, server.ssl.*, ...")
  private @Nullable Path config;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ServeCommand() {}

  @Override
  public Integer call() {
    Home.open(home);
    List<String> arguments = new ArrayList<>(List.of("--crossborder.registry.home=" + home));
    if (config != null) {
      if (!Files.isReadable(config)) {
        throw new ParameterException(spec.commandLine(), config + " cannot be read");
      }
      arguments.add("--spring.config.additional-location=" + config.toAbsolutePath().toUri());
    }
    TrustRegistryServer.start(arguments);
    return TrustRegistryCommand.RUNNING;
  }
}
