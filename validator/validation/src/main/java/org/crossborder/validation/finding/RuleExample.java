// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/**
 * A piece of the example document that passes, and what to write in its place to make the rule
 * fail.
 *
 * @param document file name of the example document; empty if no document shows it
 */
public record RuleExample(String document, String passing, String failing) {
  /** For rules that are not about a piece of a document. */
  public static final RuleExample NONE = new RuleExample("", "", "");

  /** An example from the certificate of origin. */
  public static RuleExample certificate(String passing, String failing) {
    return new RuleExample("certificate-of-origin.xml", passing, failing);
  }
}
