// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The result for a person. */
public final class LoadReport {
  private final PrintWriter out;

  public LoadReport(PrintWriter out) {
    this.out = out;
  }

  /** Prints it. */
  public void print(LoadResult result) {
    line(
        "%,d messages of %,d bytes under %s, %d senders, %s",
        result.plan().count(),
        result.plan().size(),
        result.profile(),
        result.plan().senders(),
        result.plan().paced()
            ? "%.1f a second asked for".formatted(result.plan().rate())
            : "as fast as answered");
    line(
        "Throughput        %.1f receipted a second, for %.1f s",
        result.perSecond(), result.seconds());
    if (result.plan().paced()) {
      latencies("Latency from due ", result.latency());
    }
    latencies("From sending     ", result.service());
    result.outcomes().forEach((outcome, count) -> line("%-17s %,d", outcome, count));
    result
        .cpuMillis()
        .forEach((name, millis) -> line("CPU of %-10s %.2f ms a message", name, millis));
    result
        .senderCpuMillis()
        .forEach((step, millis) -> line("CPU of the suite  %.2f ms a message %s", millis, step));
    reconciliation(result.reconciliation());
    out.flush();
  }

  private void latencies(String name, Latencies latencies) {
    line(
        "%s p50 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f ms",
        name, latencies.p50(), latencies.p99(), latencies.p999(), latencies.maximum());
  }

  private void reconciliation(Reconciliation found) {
    line(
        "With the warm-up  %,d sent, %,d receipted, %s",
        found.sent(),
        found.receipted(),
        found.delivered() == null
            ? "deliveries not looked for"
            : "%,d delivered".formatted(found.delivered()));
    some("Receipted and not delivered", found.lost());
    some("Delivered more than once", found.doubled());
    some("Delivered without a receipt", found.undecided());
  }

  private void some(String what, List<String> ids) {
    if (!ids.isEmpty()) {
      line("%s: %s", what, String.join(", ", ids));
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
