// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import java.util.Locale;
import org.crossborder.conformance.suite.Verdict;

/**
 * The result as JUnit XML, for CI: a warning is no failure there, an unmet condition is skipped.
 */
final class JUnitXml {
  private JUnitXml() {}

  /** Writes it. */
  static String of(ResultFile result) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append(
        "<testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\" timestamp=\"%s\">%n"
            .formatted(
                Markup.escape(result.plan()),
                result.modules().size(),
                result.totals().getOrDefault(Verdict.FAILED, 0L),
                result.totals().getOrDefault(Verdict.INDETERMINATE, 0L),
                result.totals().getOrDefault(Verdict.SKIPPED, 0L),
                result.started()));
    result.modules().forEach(module -> xml.append(testCase(result, module)));
    return xml.append("</testsuite>\n").toString();
  }

  private static String testCase(ResultFile result, ResultFile.JudgedModule module) {
    return String.format(
        Locale.ROOT,
        "  <testcase classname=\"%s\" name=\"%s\" time=\"%.3f\">%s</testcase>%n",
        Markup.escape(result.plan()),
        Markup.escape(module.id()),
        module.millis() / 1000.0,
        content(module));
  }

  private static String content(ResultFile.JudgedModule module) {
    String message =
        "message=\"%s\"".formatted(Markup.escape(module.received() + " " + module.advice()));
    return switch (module.verdict()) {
      case PASSED -> "";
      case WARNING -> "<system-out>WARNING: " + Markup.escape(module.received()) + "</system-out>";
      case FAILED -> "<failure type=\"" + module.fault() + "\" " + message + "/>";
      case INDETERMINATE -> "<error type=\"" + module.fault() + "\" " + message + "/>";
      case SKIPPED -> "<skipped " + message + "/>";
    };
  }
}
