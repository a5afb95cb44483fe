// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.crossborder.conformance.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code conformance-tests.jar demo}: runs the main job end to end, and stays up to be looked at.
 */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts a trust registry and the gateways of two Parties on loopback, and sends sealed"
            + " certificates of origin across. Exit code 0: all was observed; 1: something was"
            + " not; 3: usage; 4: fault.")
public final class DemoCommand implements Callable<Integer> {
  @Option(names = "--once", description = "End after the last observation instead of staying up.")
  private boolean once;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "demo-home",
      description = "Keys, configuration, databases and logs; made anew. Default: ${DEFAULT-VALUE}")
  private Path home;

  @Option(
      names = "--root",
      paramLabel = "DIR",
      description = "The folder with the modules' jars. Default: where this program was built")
  private @Nullable Path root;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public DemoCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    Installation installation =
        root == null ? Installation.ofThisProgram() : new Installation(root.toAbsolutePath());
    try (Demo demo =
        new Demo(installation, DemoHome.create(home), Ports.choose(), out, Clock.systemUTC())) {
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close));
      demo.run();
      if (!once) {
        demo.explainWhereToLook();
        new CountDownLatch(1).await();
      }
      return ExitCode.OK;
    } catch (NotObserved failure) {
      out.println();
      out.println("NOT OBSERVED: " + failure.getMessage());
      out.println("The logs are in " + home.resolve("logs"));
      return ExitCode.NEGATIVE;
    }
  }
}
