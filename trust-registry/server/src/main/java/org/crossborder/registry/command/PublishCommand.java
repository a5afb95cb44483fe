// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.HomeLock;
import org.crossborder.registry.publication.FilePublisher;
import org.crossborder.registry.publication.RegisterInvariants;
import org.crossborder.registry.publication.Violation;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description = "Checks a register and publishes it as the next version; prints the version.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  private final Clock clock;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "made by init")
  private Path home;

  @Parameters(
      paramLabel = "REGISTER.json",
      description = "Parties, services, mappings, arrangements")
  private Path file;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  PublishCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    Home opened = Home.open(home);
    Register register;
    try {
      register = new SnapshotJson().readRegister(Files.readAllBytes(file));
    } catch (MalformedJsonException e) {
      return refuse(List.of(file + ": " + e.getMessage()));
    } catch (NoSuchFileException e) {
      throw new IOException(file + " does not exist", e);
    }
    List<Violation> violations = RegisterInvariants.violations(register, clock.instant());
    return violations.isEmpty()
        ? publish(opened, register)
        : refuse(violations.stream().map(Violation::toString).toList());
  }

  @SuppressWarnings("try") // the lock is only held
  private int publish(Home opened, Register register) {
    try (HomeLock locked = opened.lock();
        Database database = Database.open(DatabaseAddress.embedded(opened.database()))) {
      FilePublisher publisher = new FilePublisher(database, opened.signingKeys(), clock);
      spec.commandLine().getOut().println(publisher.publish(register, clock.instant()).version());
      return 0;
    }
  }

  private int refuse(List<String> sentences) {
    sentences.forEach(spec.commandLine().getErr()::println);
    spec.commandLine().getErr().println("Nothing was published.");
    return TrustRegistryCommand.REFUSED;
  }
}
