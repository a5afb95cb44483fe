// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What the demo prints: what happened, when, and on which side. */
final class Timeline {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

  private static final String MARGIN = " ".repeat(11);
  private static final String COLUMNS = "%-14s %-22s %s";

  private final PrintWriter out;
  private final long start = System.nanoTime();

  Timeline(PrintWriter out) {
    this.out = out;
  }

  /** A new chapter. */
  void heading(String title) {
    print("");
    print(title);
  }

  /** A plain line. */
  void line(String text) {
    print("  " + text);
  }

  /** Something that the demo did or saw, with the seconds since its start. */
  void note(String text) {
    double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    print("  %5.1f s  %s".formatted(seconds, text));
  }

  /** A line under the last note. */
  void detail(String text) {
    print(MARGIN + text);
  }

  /** One document's way: the states that it had on either side, in the order of their times. */
  void way(State exporter, List<JsonNode> sent, State importer, List<JsonNode> received) {
    detail(COLUMNS.formatted("time (UTC)", exporter.name(), importer.name()));
    List<Row> rows = new ArrayList<>();
    sent.forEach(event -> rows.add(Row.of(event, true)));
    received.forEach(event -> rows.add(Row.of(event, false)));
    rows.sort(Comparator.comparing(Row::at));
    for (Row row : rows) {
      String left = row.exporter() ? row.state() : "";
      String right = row.exporter() ? "" : row.state();
      detail(COLUMNS.formatted(CLOCK.format(row.at()), left, right));
    }
  }

  private record Row(Instant at, String state, boolean exporter) {
    static Row of(JsonNode event, boolean exporter) {
      return new Row(
          Instant.parse(event.path("at").asString()), event.path("state").asString(), exporter);
    }
  }

  private void print(String text) {
    out.println(text.stripTrailing());
    out.flush();
  }
}
