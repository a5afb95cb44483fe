// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.rule;

/** How heavy a broken rule weighs; it comes from the text that the rule rests on. */
public enum Severity {
  /** The text says shall, or the arrangement does: what breaks it is refused. */
  ERROR,
  /** The text says shall endeavour. */
  WARNING,
  /** Worth knowing. */
  INFO
}
