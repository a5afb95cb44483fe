// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.crossborder.gateway.interop.Phase4Line;
import org.crossborder.gateway.msh.GatewayLine;
import org.crossborder.gateway.security.NativeCrypto;

/**
 * Both ends of a line in one process, ours and the baseline's by turns: CPU milliseconds of the
 * whole process a message (sender, receiver, TLS, garbage collection), the median of all rounds.
 */
public final class SideBySide {
  private static final PrintStream OUT = System.out;

  /** Of one round. */
  private record Cost(double cpuMillis, double wallMillis) {}

  private final int rounds = Integer.getInteger("rounds", 5);
  private final int messages = Integer.getInteger("messages", 400);
  private final int warmUp = Integer.getInteger("warm-up", 2_000);
  private final byte[] document;

  private SideBySide(byte[] document) {
    this.document = document;
  }

  /**
   * Runs all, or the lines that are named: {@code 1.15 2.0 2.0-EC phase4}; with {@code
   * -Dnative=true} by the native provider first, as a gateway that serves.
   */
  public static void main(String[] lines) throws Exception {
    if (Boolean.getBoolean("native") && !NativeCrypto.install()) {
      throw new IllegalStateException("There is no native provider for this machine");
    }
    Path directory = Files.createTempDirectory("side-by-side");
    List<Line> opened = new ArrayList<>();
    for (String line : lines.length == 0 ? new String[] {"1.15", "phase4"} : lines) {
      opened.add(
          line.equals("phase4") ? Phase4Line.open(directory) : GatewayLine.open(directory, line));
    }
    new SideBySide(SampleDocument.ofBytes(Integer.getInteger("size", 10_000))).run(opened);
    for (Line line : opened) {
      line.close();
    }
    System.exit(0); // phase4 leaves threads behind
  }

  private void run(List<Line> lines) {
    OUT.printf(
        Locale.ROOT,
        "%s %s, %d processors, %,d bytes, %d messages a round%n",
        System.getProperty("java.vm.name"),
        Runtime.version(),
        Runtime.getRuntime().availableProcessors(),
        document.length,
        messages);
    for (Line line : lines) {
      round(line, warmUp);
    }
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = 1; round <= rounds; round++) {
      for (Line line : lines) {
        Cost cost = round(line, messages);
        costs.computeIfAbsent(line.name(), name -> new ArrayList<>()).add(cost);
        OUT.printf(
            Locale.ROOT,
            "round %d  %-14s %6.2f CPU ms  %6.2f ms%n",
            round,
            line.name(),
            cost.cpuMillis(),
            cost.wallMillis());
      }
    }
    report(costs);
  }

  private Cost round(Line line, int count) {
    long cpu = cpu();
    long wall = System.nanoTime();
    for (int i = 0; i < count; i++) {
      line.send(document);
    }
    double each = 1e6 * Math.max(count, 1);
    return new Cost((cpu() - cpu) / each, (System.nanoTime() - wall) / each);
  }

  private static void report(Map<String, List<Cost>> costs) {
    double first = median(costs.values().iterator().next());
    costs.forEach(
        (name, each) ->
            OUT.printf(
                Locale.ROOT,
                "median   %-14s %6.2f CPU ms a message, sender + receiver; %.2f times the first%n",
                name,
                median(each),
                median(each) / first));
  }

  private static double median(List<Cost> costs) {
    double[] sorted = costs.stream().mapToDouble(Cost::cpuMillis).sorted().toArray();
    return Arrays.stream(sorted)
        .skip((sorted.length - 1) / 2)
        .limit(2 - sorted.length % 2)
        .average()
        .orElseThrow();
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
