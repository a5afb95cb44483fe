// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.Witnesses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "init",
    description = "Makes a registry's home: its keys, and root.json, which relying parties get.",
    footer = "Carry root-keys/ away, each key to another Party; the registry runs without them.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Clock clock;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "a new directory")
  private Path home;

  @Option(
      names = "--origin",
      paramLabel = "NAME",
      description = "what the log is called for ever; default: a name made from its key")
  private @Nullable String origin;

  @Option(
      names = "--witness",
      paramLabel = "VKEY",
      description = "a witness of the log (C2SP tlog-cosignature); may be repeated")
  private List<String> witnesses = List.of();

  @Option(
      names = "--quorum",
      paramLabel = "N",
      defaultValue = "0",
      description = "how many witnesses must cosign a checkpoint; default: ${DEFAULT-VALUE}")
  private int quorum;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  InitCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home.init(home, Optional.ofNullable(origin), new Witnesses(witnesses, quorum), clock.instant());
    spec.commandLine().getOut().println(home.resolve("root.json"));
    return 0;
  }
}
