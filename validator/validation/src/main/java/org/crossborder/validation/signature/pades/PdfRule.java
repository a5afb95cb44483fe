// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.CarrierRule;

/** What a signed PDF has to be (ISO 32000-2, clause 12.8; EN 319 142-1, clauses 4 to 6). */
public enum PdfRule implements CarrierRule {
  READABLE(Terms.format("PD-01")),
  SIGNED(Terms.format("PD-02")),
  PROFILE(Terms.format("PD-03")),
  BYTE_RANGE(Terms.format("PD-04")),
  WHOLE_FILE(Terms.format("PD-05")),
  CONTENTS(Terms.format("PD-06")),
  NO_ACTIVE_CONTENT(Terms.format("PD-07")),
  LAST_REVISION(Terms.warning("PD-08"));

  private static final Messages WORDS = Messages.beside(PdfRule.class, "pdf");

  @SuppressWarnings("ImmutableEnumChecker") // a record of words and constants
  private final Terms terms;

  PdfRule(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Terms terms() {
    return terms;
  }

  @Override
  public Messages words() {
    return WORDS;
  }

  /** A sentence that is no finding. */
  static Text says(String key, Object... values) {
    return WORDS.text(key, values);
  }
}
