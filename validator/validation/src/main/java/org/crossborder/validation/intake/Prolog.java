// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

import static org.crossborder.validation.intake.IntakeRule.ENCODING;
import static org.crossborder.validation.intake.IntakeRule.WELL_FORMED;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.ext.Locator2;

/** What a document says about its own writing: XML 1.0, in one of the Unicode encodings. */
final class Prolog {
  private static final Set<String> ENCODINGS =
      Set.of("UTF-8", "UTF8", "UTF-16", "UTF-16LE", "UTF-16BE", "US-ASCII");

  private Prolog() {}

  static void check(Locator2 prolog, Refusal refusal) throws BudgetExceededException {
    String encoding = prolog.getEncoding() == null ? "UTF-8" : prolog.getEncoding();
    if (!ENCODINGS.contains(encoding.toUpperCase(Locale.ROOT))) {
      throw refusal.of(ENCODING, "encoding", encoding);
    }
    if ("1.1".equals(prolog.getXMLVersion())) {
      throw refusal.of(WELL_FORMED, "version");
    }
  }
}
