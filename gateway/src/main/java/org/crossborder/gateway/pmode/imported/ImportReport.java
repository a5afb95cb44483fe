// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What became of each thing that a configuration says. */
public final class ImportReport {
  private final List<Line> lines = new ArrayList<>();

  /** What became of one thing. */
  public enum Outcome {
    /** It is said in the P-Mode as well. */
    UNDERSTOOD,
    /** The P-Mode says something else, and why. */
    CHANGED,
    /** The P-Mode does not say it, and why. */
    IGNORED,
    /** The operator has to add it. */
    MISSING
  }

  /**
   * A line of the report.
   *
   * @param line of the configuration
   */
  public record Line(int line, Outcome outcome, String what) {
    @Override
    public String toString() {
      return "line %d: %s: %s".formatted(line, outcome.name().toLowerCase(Locale.ROOT), what);
    }
  }

  ImportReport() {}

  void add(XmlElement element, Outcome outcome, String what) {
    Line line = new Line(element.line(), outcome, what);
    if (!lines.contains(line)) {
      lines.add(line);
    }
  }

  /** In the order of the configuration. */
  public List<Line> lines() {
    return lines.stream().sorted(Comparator.comparingInt(Line::line)).toList();
  }

  /** Whether the operator has to add something. */
  public boolean isIncomplete() {
    return lines.stream().anyMatch(line -> line.outcome() == Outcome.MISSING);
  }
}
