// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.validator.rest.ValidatorServer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves validations over HTTP until it is stopped. */
@Command(
    name = "serve",
    description = "Answers POST /v1/validations until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration, in YAML; server.port, server.address and server.ssl are Spring's own.")
  @Nullable Path config;

  ServeCommand() {}

  @Override
  public Integer call() {
    List<String> arguments = new ArrayList<>();
    if (config != null) {
      if (!Files.isRegularFile(config)) {
        throw new IllegalArgumentException("There is no file " + config);
      }
      arguments.add("--spring.config.additional-location=" + config.toAbsolutePath().toUri());
    }
    SpringApplication.run(ValidatorServer.class, arguments.toArray(String[]::new));
    return ValidatorCommand.KEEPS_RUNNING;
  }
}
