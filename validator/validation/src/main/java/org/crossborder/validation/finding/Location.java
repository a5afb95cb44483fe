// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/**
 * Where in the document a finding is; the whole document when {@link #NONE}.
 *
 * @param line line of the element's start tag, from 1; 0 if unknown
 * @param column column of the element's start tag, from 1; 0 if unknown
 * @param xpath path to the element, with the document's own prefixes; empty if unknown
 */
public record Location(int line, int column, String xpath) {
  /** The document as a whole. */
  public static final Location NONE = new Location(0, 0, "");

  /** Whether a line is known. */
  public boolean isKnown() {
    return line > 0;
  }
}
