// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.crossborder.conformance.demo.BothEnds;
import org.crossborder.conformance.demo.GatewayApi;
import org.crossborder.conformance.demo.NotObserved;
import org.crossborder.conformance.demo.Patience;
import org.crossborder.conformance.demo.State;
import org.crossborder.conformance.load.ProcessCpu;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar bench}: what a document costs the gateways at both ends. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {PayloadCommand.class},
    description =
        "Starts a registry and the packaged gateways of two Parties on loopback, submits sealed"
            + " certificates of origin by REST at one, and waits until each is delivered at the"
            + " other and acknowledged. Says CPU milliseconds a document of each gateway, and"
            + " documents a second. Exit code 0: all arrived; 1: not so; 3: usage; 4: fault.")
public final class BenchCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> USUAL_HEAP = List.of("-Xmx512m", "-XX:+UseSerialGC");
  private static final double NANOS = 1e6;

  @Option(names = "--documents", defaultValue = "200", description = "A round. Default: 200")
  private int count;

  @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "1000",
      description = "Documents before the first round. Default: ${DEFAULT-VALUE}")
  private int warmUp;

  @Option(names = "--senders", defaultValue = "4", description = "Default: ${DEFAULT-VALUE}")
  private int senders;

  @Mixin private BenchOptions options;

  @Spec private CommandSpec spec;

  private int submitted;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public BenchCommand() {}

  /** What one document cost in one round. */
  private record Cost(double exporter, double importer, double perSecond) {
    double both() {
      return exporter + importer;
    }

    String sentence() {
      return String.format(
          Locale.ROOT,
          "exporter %.2f + importer %.2f = %.2f CPU ms a document; %.1f delivered a second",
          exporter,
          importer,
          both(),
          perSecond);
    }
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("documents", count);
    setting.put("warmUp", warmUp);
    setting.put("senders", senders);
    return new Measurement("documents", options, USUAL_HEAP, setting, spec.commandLine().getOut())
        .run(this::measure);
  }

  private void measure(Measurement measurement)
      throws NotObserved, IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (BothEnds ends =
        BothEnds.start(
            options.installation(), options.home(), options.profile(), measurement.jvm(), out)) {
      ProcessCpu cpu =
          new ProcessCpu(Map.of("exporter", ends.exporterPid(), "importer", ends.importerPid()));
      round(ends, cpu, "warm-up", warmUp);
      List<Cost> costs = new ArrayList<>();
      for (int i = 1; i <= rounds; i++) {
        Cost cost = round(ends, cpu, "round-" + i, count);
        costs.add(cost);
        measurement.add(cost, "round " + i + "  " + cost.sentence());
      }
      measurement.say("median   " + median(costs).sentence());
    }
  }

  private Cost round(BothEnds ends, ProcessCpu cpu, String name, int documents)
      throws NotObserved, IOException, InterruptedException {
    List<String> certificates = ends.certificates(name, submitted, documents);
    int expected = ends.delivered() + documents;
    Map<String, Duration> before = cpu.total();
    long start = System.nanoTime();
    submit(ends, name, certificates);
    Patience.await(
        "Everything that was submitted in " + name + " is delivered",
        PATIENCE,
        () -> ends.delivered() >= expected ? Optional.of(true) : Optional.empty());
    double seconds = (System.nanoTime() - start) / 1e9;
    Patience.await(
        "Everything of " + name + " is acknowledged",
        PATIENCE,
        () -> ends.settled() ? Optional.of(true) : Optional.empty());
    if (ends.doubled()) {
      throw new NotObserved("Each document of " + name + " is delivered once");
    }
    submitted += documents;
    Map<String, Duration> used = cpu.since(before);
    return new Cost(
        millis(used, "exporter") / documents,
        millis(used, "importer") / documents,
        documents / seconds);
  }

  private void submit(BothEnds ends, String name, List<String> certificates)
      throws IOException, InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(senders);
    try {
      List<Future<GatewayApi.Answer>> answers = new ArrayList<>();
      for (int i = 0; i < certificates.size(); i++) {
        String certificate = certificates.get(i);
        String key = name + "-" + i;
        answers.add(threads.submit(() -> ends.exporterApi().submit(certificate, State.KOREA, key)));
      }
      for (Future<GatewayApi.Answer> answer : answers) {
        if (answer.get().status() != 202) {
          throw new IOException("Not accepted: " + answer.get().body());
        }
      }
    } catch (ExecutionException fault) {
      throw new IOException("A submission failed", fault.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static double millis(Map<String, Duration> used, String name) {
    return used.getOrDefault(name, Duration.ZERO).toNanos() / NANOS;
  }

  private static Cost median(List<Cost> costs) {
    return costs.stream()
        .sorted(Comparator.comparingDouble(Cost::both))
        .toList()
        .get((costs.size() - 1) / 2);
  }
}
