// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** How heavy a finding weighs; it comes from the text that the rule rests on. */
public enum Severity {
  /** The text says must: the document cannot be accepted. */
  ERROR,
  /**
   * Data is missing to decide it: neither an error nor a pass; whoever acts has to get the data.
   */
  UNDECIDED,
  /** The text says should, or shall endeavour. */
  WARNING,
  /** Worth knowing. */
  INFO
}
