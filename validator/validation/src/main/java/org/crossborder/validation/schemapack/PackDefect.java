// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

/**
 * What is wrong with a pack, and where.
 *
 * @param file path inside the pack
 * @param line from 1; 0 if it is about the whole file
 * @param column from 1; 0 if unknown
 */
public record PackDefect(String file, int line, int column, String sentence) {
  /** A defect of a file as a whole. */
  static PackDefect of(String file, String sentence) {
    return new PackDefect(file, 0, 0, sentence);
  }

  @Override
  public String toString() {
    return line == 0
        ? file + ": " + sentence
        : "%s:%d:%d: %s".formatted(file, line, column, sentence);
  }
}
