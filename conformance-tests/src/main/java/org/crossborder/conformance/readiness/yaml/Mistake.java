// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

/**
 * What is wrong in a file that somebody wrote.
 *
 * @param file as it was named
 * @param line from 1; 0 if the file as a whole is meant
 * @param column from 1
 */
public record Mistake(String file, int line, int column, String message) {
  @Override
  public String toString() {
    return line == 0
        ? file + ": " + message
        : "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
