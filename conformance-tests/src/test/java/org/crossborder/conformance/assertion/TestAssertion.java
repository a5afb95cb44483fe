// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.assertion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A test assertion of the eDelivery AS4 Common Profile, with the tests that stand for it.
 *
 * @param mandatory whether a conforming product must fulfil it; else it is preferred
 */
record TestAssertion(String id, boolean mandatory, String holds, List<TestReference> tests) {
  private static final String TABLE = "/common-profile-assertions.csv";

  static List<TestAssertion> all() {
    try (InputStream table =
        Objects.requireNonNull(TestAssertion.class.getResourceAsStream(TABLE), TABLE)) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(TestAssertion::of)
          .toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static TestAssertion of(String line) {
    List<String> columns = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
    return new TestAssertion(
        columns.get(0),
        columns.get(1).equals("mandatory"),
        columns.get(2),
        Stream.of(columns.get(3).split(";"))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(TestReference::of)
            .toList());
  }

  @Override
  public String toString() {
    return id + " " + holds;
  }
}
