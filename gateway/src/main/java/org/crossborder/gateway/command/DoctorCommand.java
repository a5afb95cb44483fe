// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.crossborder.gateway.application.Doctor;
import org.crossborder.gateway.doctor.Diagnosis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says what stands in the way of a gateway, before it is started or while it runs. */
@Command(
    name = "doctor",
    description = {
      "Checks configuration, home, database, keys, trust data, registry, clock and partners.",
      "Exit code 0: all is well; 1: something has to be mended; 2: something could not be found"
          + " out, or will have to be mended."
    },
    mixinStandardHelpOptions = true)
public final class DoctorCommand implements Callable<Integer> {
  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      description = "The configuration (YAML) of the gateway.")
  private Path config;

  @Option(names = "--json", description = "Prints the findings as JSON.")
  private boolean json;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public DoctorCommand() {}

  @Override
  public Integer call() {
    Diagnosis diagnosis = Doctor.examine(config, Clock.systemUTC());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.builder()
              .enable(SerializationFeature.INDENT_OUTPUT)
              .build()
              .writeValueAsString(diagnosis));
    } else {
      diagnosis.lines().forEach(out::println);
    }
    return switch (diagnosis.outcome()) {
      case OK -> ExitCode.OK;
      case WARNING, UNKNOWN -> ExitCode.INDETERMINATE;
      case FAILED -> ExitCode.INVALID;
    };
  }
}
