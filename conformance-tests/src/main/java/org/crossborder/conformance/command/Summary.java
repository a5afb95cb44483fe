// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.RunResult;
import org.crossborder.conformance.suite.Verdict;

/** A result on the console: a line for each module, and three for what did not pass. */
record Summary(PrintWriter out) {
  void print(RunResult result, Path reports) {
    result.modules().forEach(this::print);
    out.println(
        result.totals().entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", ")));
    out.println("Reports: " + reports.resolve("report.html"));
  }

  private void print(ModuleResult module) {
    Judgement judgement = module.judgement();
    out.printf("%-13s %s%n", judgement.verdict(), module.about().title());
    if (judgement.verdict() != Verdict.PASSED) {
      out.println("    module    " + module.about().id());
      out.println("    expected  " + module.about().expected());
      out.println("    received  " + judgement.received());
      if (judgement.fault() != null) {
        out.println("    fault     " + judgement.fault());
      }
      if (!judgement.advice().isEmpty()) {
        out.println("    to do     " + judgement.advice());
      }
    }
  }
}
