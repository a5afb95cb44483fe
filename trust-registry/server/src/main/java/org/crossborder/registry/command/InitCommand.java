// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "init",
    description = "Makes a registry's home: its keys, and root.json, which relying parties get.",
    mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {
  private final Clock clock;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "a new directory")
  private Path home;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  InitCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Home.init(home, clock.instant());
    spec.commandLine().getOut().println(home.resolve("root.json"));
    return 0;
  }
}
