// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

/**
 * What is wrong with a file of a rule set, and where.
 *
 * @param file the file's path in its pack
 * @param line from 1; 0 if it is about the whole file
 * @param column from 1; 0 if unknown
 */
public record Defect(String file, int line, int column, String message) {
  /** A defect of a file as a whole. */
  public static Defect of(String file, String message) {
    return new Defect(file, 0, 0, message);
  }

  @Override
  public String toString() {
    return line == 0
        ? file + ": " + message
        : "%s:%d:%d: %s".formatted(file, line, column, message);
  }
}
