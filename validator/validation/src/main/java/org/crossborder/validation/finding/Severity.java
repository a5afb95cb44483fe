// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** How heavy a finding weighs; it comes from the text that the rule rests on. */
public enum Severity {
  /** The text says must: the document cannot be accepted. */
  ERROR,
  /** The text says should, or shall endeavour. */
  WARNING,
  /** Worth knowing. */
  INFO
}
