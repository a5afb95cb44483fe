// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.command.HomeOptions;
import org.crossborder.conformance.readiness.page.AccessCode;
import org.crossborder.conformance.readiness.page.Listening;
import org.crossborder.conformance.readiness.page.ReadinessServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar serve}: the pages of runs and of the self-assessment. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the pages of conformance runs and of the readiness self-assessment: on this"
            + " machine alone, or with TLS on"
            + " another address. Prints a new access code each time it starts.")
public final class ServeCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(
      names = "--address",
      defaultValue = "127.0.0.1",
      description = "Where to listen. Any but loopback needs TLS. Default: ${DEFAULT-VALUE}")
  private String address;

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "conformance-runs",
      description = "The folder of the runs and what they find. Default: ${DEFAULT-VALUE}")
  private Path runs;

  @Option(names = "--port", defaultValue = "8470", description = "Default: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "A PKCS#12 file with the server's key and certificates: TLS is on.")
  private @Nullable Path keystore;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The first line of this file is the password of the key store.")
  private @Nullable Path password;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public ServeCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if ((keystore == null) != (password == null)) {
      throw new ParameterException(
          spec.commandLine(), "--tls-keystore and --password-file are given together");
    }
    if (keystore == null && !InetAddress.getByName(address).isLoopbackAddress()) {
      throw new ParameterException(
          spec.commandLine(),
          address + " can be reached by others: give --tls-keystore, or listen on 127.0.0.1");
    }
    AccessCode code = AccessCode.generate();
    ReadinessServer server =
        ReadinessServer.start(
            options.open(),
            code,
            new Listening(address, port, tls()),
            List.of(RunPages.class),
            beans -> beans.registerBean(RunHome.class, () -> new RunHome(runs, Clock.systemUTC())));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    PrintWriter out = spec.commandLine().getOut();
    out.println("The pages are at " + server.uri());
    out.println("Access code, shown only now: " + code.text());
    out.flush();
    new CountDownLatch(1).await();
    return ExitCode.OK;
  }

  private Listening.@Nullable Tls tls() throws IOException {
    if (keystore == null || password == null) {
      return null;
    }
    List<String> lines = Files.readAllLines(password);
    return new Listening.Tls(keystore, lines.isEmpty() ? "" : lines.get(0));
  }
}
