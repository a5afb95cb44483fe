// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.run.NewRun;
import org.crossborder.conformance.run.NewTargetRun;
import org.crossborder.conformance.run.TargetPlans;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar init DIR}: keys, certificates and a run file for who begins. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description =
        "Makes the suite's own keys and certificates, and a run file to fill in. Nothing is"
            + " overwritten.")
public final class InitCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "A new folder.")
  private Path folder;

  @Option(
      names = "--profile",
      defaultValue = "1.15",
      description = "The version of eDelivery AS4: 1.15, 2.0 or 2.0-EC. Default: ${DEFAULT-VALUE}")
  private String profile;

  @Option(
      names = "--target",
      paramLabel = "URL",
      defaultValue = "https://gateway.example/as4",
      description = "Where the gateway under test receives. Default: ${DEFAULT-VALUE}")
  private URI target;

  @Option(
      names = "--listen",
      paramLabel = "URL",
      defaultValue = "https://localhost:8443/as4",
      description = "Where the suite receives from a gateway that sends. Default: ${DEFAULT-VALUE}")
  private URI listen;

  @Option(
      names = "--plan",
      defaultValue = "as4-receiver",
      description =
          "What is to be judged: as4-receiver, or a plan about documents, trust or the national"
              + " side. Default: ${DEFAULT-VALUE}")
  private String plan;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public InitCommand() {}

  @Override
  public Integer call() throws IOException {
    if (TargetPlans.has(plan)) {
      return world();
    }
    Path run =
        new NewRun(folder, Profile.of(profile), target, listen).write(Clock.systemUTC().instant());
    spec.commandLine()
        .getOut()
        .printf(
            "Your turn:%n"
                + "1. Register %1$s/suite.pem at the gateway under test as those of a partner.%n"
                + "2. Put its certificates into %1$s/gateway.pem, and fill in %2$s.%n"
                + "3. java -jar conformance-tests.jar run %2$s%n",
            folder, run);
    return ExitCode.OK;
  }

  private int world() throws IOException {
    Path run = new NewTargetRun(folder, plan).write(Clock.systemUTC().instant());
    spec.commandLine()
        .getOut()
        .printf(
            "Your turn:%n1. Put %1$s/world/register.json into the register that the target decides"
                + " by, and hand in the CRLs beside it.%n2. Fill in %2$s.%n3. java -jar"
                + " conformance-tests.jar run %2$s%n",
            folder, run);
    return ExitCode.OK;
  }
}
