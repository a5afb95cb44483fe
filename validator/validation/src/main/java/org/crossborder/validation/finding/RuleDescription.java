// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

import org.crossborder.validation.language.Text;

/**
 * A rule as people read it.
 *
 * @param id e.g. {@code CO-28}
 * @param clause the article or standard that it rests on
 * @param field what it speaks about, in the words of trade
 * @param prescribes the rule, as a sentence
 * @param remedy what to do when it is broken
 * @param example how the document looks when the rule passes and when it fails
 */
public record RuleDescription(
    String id,
    Layer layer,
    Severity severity,
    String clause,
    Text field,
    Text prescribes,
    Text remedy,
    RuleExample example) {
  /** A finding that this rule is broken. */
  public Finding broken(Location location, Text message) {
    return new Finding(id, layer, severity, clause, location, field, message, remedy);
  }

  /** A finding that it cannot be decided whether this rule is kept. */
  public Finding undecided(Location location, Text message) {
    return new Finding(id, layer, Severity.UNDECIDED, clause, location, field, message, remedy);
  }
}
