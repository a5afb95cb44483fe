// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.demo.NotObserved;

/** One benchmark from its beginning to its result: figures are said as they come, and written. */
final class Measurement {
  private final String benchmark;
  private final BenchOptions options;
  private final List<String> jvm;
  private final Map<String, Object> setting;
  private final PrintWriter out;
  private final List<Object> figures = new ArrayList<>();
  private final List<String> missing = new ArrayList<>();

  /**
   * @param usual options of the gateways' Java unless the person gives others
   * @param setting what else the command was told
   */
  Measurement(
      String benchmark,
      BenchOptions options,
      List<String> usual,
      Map<String, Object> setting,
      PrintWriter out) {
    this.benchmark = benchmark;
    this.options = options;
    this.jvm = options.jvm(usual);
    this.setting = new LinkedHashMap<>(setting);
    this.out = out;
    this.setting.put("profile", options.profile());
  }

  /** What is measured. */
  @FunctionalInterface
  interface Body {
    void measure(Measurement measurement) throws NotObserved, IOException, InterruptedException;
  }

  List<String> jvm() {
    return jvm;
  }

  /** Takes a figure down, and says it. */
  void add(Object figure, String sentence) {
    figures.add(figure);
    say(sentence);
  }

  /** Takes down that something was lost or not as it has to be. */
  void missing(String sentence) {
    missing.add(sentence);
    say("NOT OBSERVED: " + sentence);
  }

  /** Says it to the person alone. */
  void say(String sentence) {
    out.println(sentence);
    out.flush();
  }

  /** Measures, writes the result, also that of what stopped half-way, and tells the exit code. */
  int run(Body body) throws IOException, InterruptedException {
    Surroundings surroundings =
        Surroundings.now(options.installation().root(), Instant.now()); // the clock of the report
    try {
      body.measure(this);
    } catch (NotObserved failure) {
      missing(String.valueOf(failure.getMessage()));
    }
    BenchResult result =
        new BenchResult(
            BenchResult.FORMAT, benchmark, surroundings, jvm, setting, figures, missing);
    Files.writeString(options.output(), result.json());
    say("Result: " + options.output());
    return missing.isEmpty() ? ExitCode.OK : ExitCode.NEGATIVE;
  }
}
