// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.gateway.pmode.OverriddenPModes;
import org.crossborder.gateway.pmode.PMode;
import org.crossborder.gateway.pmode.yaml.LegOption;
import org.crossborder.gateway.pmode.yaml.PModeFile;
import org.crossborder.gateway.pmode.yaml.PModeFiles;
import org.crossborder.gateway.pmode.yaml.PModeYaml;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the P-Modes of a gateway, or checks files of them. */
@Command(
    name = "pmodes",
    description = "Lists the P-Modes of a gateway, or checks a file of them.",
    mixinStandardHelpOptions = true,
    subcommands = {PModesImportCommand.class, PModesLookUpCommand.class})
public final class PModesCommand implements Callable<Integer> {
  private static final String CONFIG = "The configuration (YAML) of the gateway.";

  @Option(names = "--config", paramLabel = "FILE", description = CONFIG)
  private @Nullable Path config;

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "A file or directory of P-Modes; each mistake is told with line and column.")
  private @Nullable Path check;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public PModesCommand() {}

  @Override
  public Integer call() throws IOException {
    Path checked = check;
    if (checked != null) {
      return check(checked);
    }
    Path listed = config;
    if (listed == null) {
      throw new ParameterException(spec.commandLine(), "Say --config or --check, or a command.");
    }
    return list(listed);
  }

  private int check(Path path) {
    PModeFile file = new PModeFiles(path).read();
    if (file.mistakes().isEmpty()) {
      out()
          .println("There is no mistake in " + path + ": " + file.overrides().size() + " entries.");
      return ExitCode.OK;
    }
    file.mistakes().forEach(out()::println);
    return ExitCode.INVALID;
  }

  private int list(Path config) throws IOException {
    Optional<OverriddenPModes> found = pmodes(config);
    if (found.isEmpty()) {
      return ExitCode.INDETERMINATE;
    }
    PModeTable.lines(found.get().pmodes().all()).forEach(out()::println);
    found.get().pmodes().impossible().forEach(out()::println);
    found.get().remarks().forEach(out()::println);
    return ExitCode.OK;
  }

  /** Prints one in full. */
  @Command(
      name = "explain",
      description = "Prints one P-Mode in full, as YAML that could be added.",
      mixinStandardHelpOptions = true)
  int explain(
      @Parameters(paramLabel = "ID", description = "As the list shows it.") String id,
      @Option(names = "--config", required = true, paramLabel = "FILE", description = CONFIG)
          Path config)
      throws IOException {
    Optional<OverriddenPModes> found = pmodes(config);
    if (found.isEmpty()) {
      return ExitCode.INDETERMINATE;
    }
    Optional<PMode> pmode =
        found.get().pmodes().all().stream().filter(one -> one.id().equals(id)).findFirst();
    if (pmode.isEmpty()) {
      spec.commandLine().getErr().println("There is no P-Mode " + id + ".");
      return ExitCode.INVALID;
    }
    out().print(PModeYaml.print(List.of(pmode.get())));
    out().flush();
    return ExitCode.OK;
  }

  /** What can be written. */
  @Command(
      name = "options",
      description = "Prints what can be said of a leg in a file of P-Modes, and what follows.",
      mixinStandardHelpOptions = true)
  int options() {
    Arrays.stream(LegOption.values())
        .forEach(option -> out().println(option.key() + ": " + option.consequence()));
    return ExitCode.OK;
  }

  private Optional<OverriddenPModes> pmodes(Path config) throws IOException {
    try {
      Optional<OverriddenPModes> found = ConfiguredPModes.of(config, Clock.systemUTC());
      if (found.isEmpty()) {
        spec.commandLine().getErr().println("The gateway has kept no trust data yet.");
      }
      return found;
    } catch (IllegalArgumentException e) {
      throw new IOException("The P-Modes have mistakes:\n" + e.getMessage(), e);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
