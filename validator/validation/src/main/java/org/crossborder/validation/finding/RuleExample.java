// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

import org.crossborder.validation.language.Text;

/**
 * How a rule is kept, and how it is broken.
 *
 * @param document file name of the example document; empty if no piece of a document shows it
 * @param passing the piece of the example document, or else the circumstances, in which the rule is
 *     kept
 * @param failing what to write in its place, or else the circumstances, to break the rule
 * @param kept outcome of the first; NOT_APPLICABLE for a rule that nothing can prove to be kept
 * @param broken outcome of the second; INDETERMINATE for a rule that only a person can find broken
 */
public record RuleExample(
    String document, Text passing, Text failing, RuleOutcome kept, RuleOutcome broken) {
  /** For rules that are not about a piece of a document. */
  public static final RuleExample NONE =
      new RuleExample("", Text.none(), Text.none(), RuleOutcome.PASSED, RuleOutcome.FAILED);

  /** An example from the certificate of origin. */
  public static RuleExample certificate(String passing, String failing) {
    return new RuleExample(
        "certificate-of-origin.xml",
        Text.literal(passing),
        Text.literal(failing),
        RuleOutcome.PASSED,
        RuleOutcome.FAILED);
  }

  /** Whether it is a piece of a document. */
  public boolean isPieceOfDocument() {
    return !document.isEmpty();
  }
}
