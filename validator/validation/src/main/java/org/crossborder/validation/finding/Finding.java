// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

import org.crossborder.validation.language.Text;

/**
 * One thing that is wrong, told so that a customs officer or a trader can act on it: one for each
 * cause. Which of the agreement's rules it breaks, it says itself, so that none is told twice.
 *
 * @param ruleId the rule that was broken, e.g. {@code CO-07}
 * @param clause the article or standard that the rule rests on, e.g. {@code Art. 8(1)}
 * @param location where in the document
 * @param field the field's name in the words of trade; {@link Text#none()} for the document as a
 *     whole
 * @param message what is wrong, with the values found
 * @param remedy what to do about it
 */
public record Finding(
    String ruleId,
    Layer layer,
    Severity severity,
    String clause,
    Location location,
    Text field,
    Text message,
    Text remedy) {
  /** The rule of the agreement that is broken by this, e.g. {@code D05} by a broken seal. */
  public String agreementRule() {
    return layer.agreementRule().isEmpty() ? ruleId : layer.agreementRule();
  }
}
