// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.NewRegistry;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.snapshot.StrictJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

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

  @Option(
      names = "--accession-officer",
      paramLabel = "FILE",
      description = "an officer of the accession office, as officer new wrote it; two or more")
  private List<Path> accessionOfficers = List.of();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  InitCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Home.init(
        home,
        new NewRegistry(
            Optional.ofNullable(origin), new Witnesses(witnesses, quorum), accessionOfficers()),
        clock.instant());
    spec.commandLine().getOut().println(home.resolve("root.json"));
    return 0;
  }

  private List<Officer> accessionOfficers() throws IOException {
    List<Officer> officers = new ArrayList<>();
    for (Path file : accessionOfficers) {
      try {
        officers.add(StrictJson.mapper().readValue(Files.readAllBytes(file), Officer.class));
      } catch (JacksonException e) {
        throw new IOException(file + " is no officer: " + e.getOriginalMessage(), e);
      }
    }
    return officers;
  }
}
