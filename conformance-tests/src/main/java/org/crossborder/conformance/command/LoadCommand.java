// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.load.AllowedTargets;
import org.crossborder.conformance.load.Delivery;
import org.crossborder.conformance.load.DeliveryApi;
import org.crossborder.conformance.load.DeliveryFolder;
import org.crossborder.conformance.load.LoadPlan;
import org.crossborder.conformance.load.LoadReport;
import org.crossborder.conformance.load.LoadResult;
import org.crossborder.conformance.load.LoadRun;
import org.crossborder.conformance.load.ProcessCpu;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.Line;
import org.crossborder.conformance.run.RunFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar load RUN.yml}: many messages, what they cost, where each is. */
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Sends many signed and encrypted messages to a gateway on this machine, verifies each"
            + " receipt, and says throughput, latency, CPU time a message, and where each message"
            + " is. Exit code 0: all were receipted, and delivered once if that was looked for; 1:"
            + " not so; 2: the run file or what it names is wrong; 3: usage; 4: fault.")
public final class LoadCommand implements Callable<Integer> {
  private static final int CONFIGURATION = 2;

  @Parameters(paramLabel = "RUN.yml", description = "Keys and P-Mode, as 'init' writes one.")
  private Path file;

  @Option(names = "--target", paramLabel = "URL", description = "In place of the run file's.")
  private @Nullable URI target;

  @Option(
      names = "--rate",
      defaultValue = "0",
      description = "Messages a second. Without it each sender sends again once it was answered.")
  private double rate;

  @Option(
      names = "--duration",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long to send, at most. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--count",
      defaultValue = "0",
      description = "How many messages. Default: rate times duration, or 1000 without a rate")
  private int count;

  @Option(names = "--warm-up", defaultValue = "0", description = "Messages that are not counted.")
  private int warmUp;

  @Option(
      names = "--size",
      defaultValue = "10000",
      paramLabel = "BYTES",
      description = "Of each payload before gzip. Default: ${DEFAULT-VALUE}")
  private int size;

  @Option(names = "--senders", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}")
  private int senders;

  @Option(
      names = "--pid",
      paramLabel = "NAME=PID",
      description = "A process whose CPU time a message is told; may be given several times.")
  private Map<String, Long> pids = new LinkedHashMap<>();

  @Option(
      names = "--delivery-folder",
      paramLabel = "DIR",
      description = "Where the gateway delivers; each file below is looked at.")
  private @Nullable Path folder;

  @Option(
      names = "--delivery-api",
      paramLabel = "URL",
      description = "National REST API of a Crossborder gateway, in place of a folder.")
  private @Nullable URI api;

  @Option(
      names = "--token-file",
      paramLabel = "FILE",
      description = "Holds the bearer token for --delivery-api.")
  private @Nullable Path token;

  @Option(
      names = "--delivery-patience",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "How long deliveries may take. Default: ${DEFAULT-VALUE}")
  private int patience;

  @Option(
      names = "--allow",
      paramLabel = "HOST",
      description = "A host that is not this machine and whose operator has agreed.")
  private Set<String> allowed = new LinkedHashSet<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "load-result.json",
      description = "The result as JSON. Default: ${DEFAULT-VALUE}")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public LoadCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      Line line = line();
      LoadRun run =
          new LoadRun(
              line.partner(),
              line.client(),
              plan(),
              new ProcessCpu(pids),
              delivery(line),
              Duration.ofSeconds(patience),
              out,
              Terminal.isThere(),
              Clock.systemUTC());
      LoadResult result = run.run();
      Files.writeString(output, result.json());
      new LoadReport(out).print(result);
      out.println("Result: " + output);
      return result.reconciliation().complete() ? ExitCode.OK : ExitCode.NEGATIVE;
    } catch (InvalidRunException invalid) {
      spec.commandLine().getErr().println(invalid.getMessage());
      return CONFIGURATION;
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(spec.commandLine(), String.valueOf(mistake.getMessage()));
    }
  }

  private Line line() {
    Line line = RunFile.read(file).line(Clock.systemUTC());
    URI elsewhere = target;
    Line aimed = elsewhere == null ? line : line.at(elsewhere);
    new AllowedTargets(allowed).require(aimed.pmode().url());
    return aimed;
  }

  private LoadPlan plan() {
    int messages = count > 0 ? count : rate > 0 ? (int) (rate * seconds) : 1_000;
    return new LoadPlan(senders, rate, messages, warmUp, Duration.ofSeconds(seconds), size);
  }

  private @Nullable Delivery delivery(Line line) throws IOException {
    Path deliveries = folder;
    URI national = api;
    Path secret = token;
    if (deliveries != null) {
      return new DeliveryFolder(deliveries);
    }
    if (national == null) {
      return null;
    }
    if (secret == null) {
      throw new IllegalArgumentException("--delivery-api needs --token-file");
    }
    new AllowedTargets(allowed).require(national);
    return new DeliveryApi(
        national, Files.readString(secret).strip(), line.client().tls(), line.clock().instant());
  }
}
