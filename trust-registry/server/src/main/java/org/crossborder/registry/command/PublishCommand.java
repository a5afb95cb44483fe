// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.HomeLock;
import org.crossborder.registry.publication.Vouched;
import org.crossborder.registry.web.RecordedRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "publish",
    description =
        "Signs what is recorded and not published yet; prints the version. It can change nothing:"
            + " what the register says, officers sign.",
    footer = "A running registry does this by itself; this is for a home that is not served.",
    mixinStandardHelpOptions = true)
final class PublishCommand implements Callable<Integer> {
  private final Clock clock;

  @Option(names = "--home", required = true, paramLabel = "DIR", description = "made by init")
  private Path home;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  PublishCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  @SuppressWarnings("try") // the lock is only held
  public Integer call() {
    Home opened = Home.open(home);
    try (HomeLock locked = opened.lock();
        Database database = Database.open(DatabaseAddress.embedded(opened.database()))) {
      Vouched vouched = RecordedRegister.publish(opened, database, clock);
      spec.commandLine().getOut().println(vouched.snapshot().version());
      return 0;
    }
  }
}
