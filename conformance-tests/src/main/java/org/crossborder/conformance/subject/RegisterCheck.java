// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;

/**
 * A registry's check of register files. It prints a line for each rule and arrangement, the rule's
 * id and then passed, failed, not applicable or indeterminate, and ends with 1 if the registry
 * would refuse the file, 0 if not.
 */
public record RegisterCheck(Judge judge) {
  private static final Pattern LINE =
      Pattern.compile("^\\s*([AT]\\d{2})\\s+(passed|failed|not applicable|indeterminate)\\b");

  private static final String CODE = "exit code ";

  /** Judges a register file. */
  @FunctionalInterface
  public interface Judge {
    Output judge(String register) throws IOException;
  }

  /** What a command said, and how it ended. */
  public record Output(int code, String text) {}

  /**
   * What was found.
   *
   * @param refused whether the registry would refuse the file
   * @param outcomes of each rule, once for each arrangement
   */
  public record Findings(boolean refused, Map<String, List<String>> outcomes, String output) {
    /** Whether a rule passed for at least one arrangement, and failed for none. */
    public boolean keeps(String rule) {
      List<String> found = outcomes.getOrDefault(rule, List.of());
      return found.contains("PASSED") && !found.contains("FAILED");
    }

    /** Whether a rule failed. */
    public boolean breaks(String rule) {
      return outcomes.getOrDefault(rule, List.of()).contains("FAILED");
    }

    /** A rule's outcomes in one line. */
    public String said(String rule) {
      return rule
          + " "
          + outcomes.getOrDefault(rule, List.of("not mentioned"))
          + (refused ? ", refused" : "");
    }
  }

  Findings run(String register, Observations observations) throws IOException {
    Exchange asked =
        Exchange.asked(
            "registry.check", "application/json", register.getBytes(StandardCharsets.UTF_8));
    Exchange seen =
        observations.see(
            asked,
            () -> {
              Output judged = judge.judge(register);
              return asked.answered(
                  observations.clock().instant(),
                  CODE + judged.code(),
                  judged.text().getBytes(StandardCharsets.UTF_8));
            });
    Output output =
        new Output(Integer.parseInt(seen.receivedHead().substring(CODE.length())), seen.text());
    if (output.code() > 1) {
      throw new IOException("The command ended with " + output.code() + ": " + output.text());
    }
    return read(output.code() == 1, output.text());
  }

  private static Findings read(boolean refused, String output) {
    Map<String, List<String>> outcomes = new HashMap<>();
    output
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::find)
        .forEach(
            found ->
                outcomes
                    .computeIfAbsent(found.group(1), rule -> new ArrayList<>())
                    .add(found.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')));
    return new Findings(refused, outcomes, output);
  }
}
