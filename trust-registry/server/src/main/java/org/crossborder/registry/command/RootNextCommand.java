// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.RootChange;
import org.crossborder.registry.home.RootRotation;
import org.crossborder.registry.home.Witnesses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "next",
    description = "Writes the next root, unsigned, for the holders of root keys to read and sign.",
    mixinStandardHelpOptions = true)
final class RootNextCommand implements Callable<Integer> {
  private final Clock clock;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "made by init")
  private Path home;

  @Parameters(paramLabel = "FILE", description = "a new file: the next root's JSON")
  private Path file;

  @Option(
      names = "--root-key",
      paramLabel = "JWK",
      description = "a root key from now on, private or public; all of them are given, or none")
  private List<Path> rootKeys = List.of();

  @Option(names = "--threshold", paramLabel = "N", description = "how many root keys sign")
  private @Nullable Integer threshold;

  @Option(
      names = "--rotate",
      paramLabel = "ROLE",
      description = "timestamp, snapshot, answer or log: gets a new key when the root is installed")
  private Set<String> rotated = Set.of();

  @Option(
      names = "--witness",
      paramLabel = "VKEY",
      description = "a witness of the log from now on; all of them are given, or none")
  private List<String> witnesses = List.of();

  @Option(names = "--quorum", paramLabel = "N", description = "how many witnesses must cosign")
  private @Nullable Integer quorum;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "until the next root expires; default: ${DEFAULT-VALUE}")
  private int days;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RootNextCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    byte[] next = new RootRotation(Home.open(home)).next(change(), clock.instant());
    Files.write(file, next, StandardOpenOption.CREATE_NEW);
    spec.commandLine().getOut().println(file);
    return 0;
  }

  private RootChange change() throws IOException {
    try {
      return new RootChange(
          keys(),
          Optional.ofNullable(threshold),
          rotated,
          quorum == null && witnesses.isEmpty()
              ? Optional.empty()
              : Optional.of(new Witnesses(witnesses, quorum == null ? 0 : quorum)),
          Duration.ofDays(days));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private List<ECKey> keys() throws IOException {
    List<ECKey> keys = new ArrayList<>();
    for (Path path : rootKeys) {
      try {
        keys.add(ECKey.parse(Files.readString(path)).toPublicJWK());
      } catch (ParseException e) {
        throw new ParameterException(spec.commandLine(), path + " is no JWK on P-256", e);
      }
    }
    return keys;
  }
}
