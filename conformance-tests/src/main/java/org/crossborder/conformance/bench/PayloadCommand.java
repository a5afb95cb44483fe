// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.crossborder.conformance.demo.BothEnds;
import org.crossborder.conformance.demo.NotObserved;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar bench payload}: one large payload, with little memory. */
@Command(
    name = "payload",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Sends annexes of these sizes, one after the other, through two packaged gateways whose"
            + " heaps have 256 MB: signed, encrypted, durable at both. Says MB a second of each"
            + " stage, CPU time, peak resident memory and what lives in the heap. Exit code 0: all"
            + " arrived as they were; 1: not so; 3: usage; 4: fault.")
final class PayloadCommand implements Callable<Integer> {
  private static final List<String> LITTLE_HEAP = List.of("-Xmx256m", "-XX:+UseSerialGC");
  private static final long MEGABYTE = 1_000_000;
  private static final int LARGEST = 2_000;

  @Option(
      names = "--megabytes",
      split = ",",
      defaultValue = "10,100,1000",
      description =
          "Of each payload, in its order; the first also warms up. Default: ${DEFAULT-VALUE}")
  private List<Integer> megabytes = List.of();

  @Option(
      names = "--text",
      description = "Lines that gzip makes small; else bytes that it cannot, as those of a scan.")
  private boolean text;

  @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
  private long seed;

  @Mixin private BenchOptions options;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PayloadCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (megabytes.stream().anyMatch(size -> size < 1 || size > LARGEST)) {
      throw new ParameterException(spec.commandLine(), "--megabytes are 1 to " + LARGEST);
    }
    Measurement measurement =
        new Measurement("payload", options, LITTLE_HEAP, setting(), spec.commandLine().getOut());
    return measurement.run(this::measure);
  }

  private void measure(Measurement measurement)
      throws NotObserved, IOException, InterruptedException {
    List<String> jvm = new ArrayList<>(measurement.jvm());
    jvm.addAll(limits());
    PrintWriter out = spec.commandLine().getOut();
    try (BothEnds ends =
        BothEnds.start(options.installation(), options.home(), options.profile(), jvm, out)) {
      PayloadCrossing crossing = new PayloadCrossing(ends);
      List<String> certificates = ends.certificates("payload", 0, megabytes.size());
      for (int i = 0; i < certificates.size(); i++) {
        MadePayload payload = new MadePayload(seed + i, megabytes.get(i) * MEGABYTE, text);
        PayloadFigures figures = crossing.cross("payload-" + i, certificates.get(i), payload);
        measurement.add(figures, figures.sentence());
      }
    }
  }

  /** What an operator sets who wants to take payloads of this size. */
  private static List<String> limits() {
    return List.of(
        "-Dcrossborder.gateway.limits.payload=2GB",
        "-Dcrossborder.gateway.limits.message=3GB",
        "-Dcrossborder.gateway.limits.upload=1h",
        "-Dcrossborder.gateway.limits.response=20m");
  }

  private Map<String, Object> setting() {
    Map<String, Object> setting = new LinkedHashMap<>();
    setting.put("megabytes", megabytes);
    setting.put("text", text);
    setting.put("seed", seed);
    return setting;
  }
}
