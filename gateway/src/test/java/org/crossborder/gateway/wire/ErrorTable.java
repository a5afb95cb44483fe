// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The table of the tests that provoke each error, {@code ebms-errors.txt}. */
final class ErrorTable {
  private static final String FILE = "/ebms-errors.txt";
  private static final String CANNOT_OCCUR = "cannot occur:";

  private ErrorTable() {}

  /**
   * One row.
   *
   * @param tests that provoke the error; none if it cannot occur
   * @param why it cannot occur; empty if it can
   */
  record Row(String code, List<TestReference> tests, String why) {
    private static Row of(String line) {
      int bar = line.indexOf('|');
      String code = line.substring(0, bar).strip();
      String rest = line.substring(bar + 1).strip();
      return rest.startsWith(CANNOT_OCCUR)
          ? new Row(code, List.of(), rest.substring(CANNOT_OCCUR.length()).strip())
          : new Row(
              code,
              Stream.of(rest.split(";")).map(String::strip).map(TestReference::of).toList(),
              "");
    }

    boolean occurs() {
      return why.isEmpty();
    }

    @Override
    public String toString() {
      return code;
    }
  }

  static List<Row> rows() {
    try (InputStream in = Objects.requireNonNull(ErrorTable.class.getResourceAsStream(FILE))) {
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Row::of)
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
