// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.Indication;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.SubIndication;

/**
 * What a signed PDF has to be (ISO 32000-2, clause 12.8; EN 319 142-1, clauses 4 to 6), one rule
 * for each way in which it can show something else than what was signed.
 */
public enum PdfRule {
  READABLE("PD-01", Severity.ERROR),
  SIGNED("PD-02", Severity.ERROR),
  PROFILE("PD-03", Severity.ERROR),
  BYTE_RANGE("PD-04", Severity.ERROR),
  WHOLE_FILE("PD-05", Severity.ERROR),
  CONTENTS("PD-06", Severity.ERROR),
  NO_ACTIVE_CONTENT("PD-07", Severity.ERROR),
  LAST_REVISION("PD-08", Severity.WARNING);

  private static final Messages MESSAGES = Messages.beside(PdfRule.class, "pdf");

  private final String id;
  private final Severity severity;

  PdfRule(String id, Severity severity) {
    this.id = id;
    this.severity = severity;
  }

  /** The rule's id, e.g. {@code PD-05}. */
  public String id() {
    return id;
  }

  /** The rule as people read it. */
  public RuleDescription description() {
    return new RuleDescription(
        id,
        Layer.SIGNATURE,
        severity,
        "Art. 8(1)",
        MESSAGES.text("field"),
        MESSAGES.text(id + ".prescribes"),
        MESSAGES.text(id + ".remedy"),
        RuleExample.NONE);
  }

  /** A sentence that is no finding. */
  static Text says(String key, Object... values) {
    return MESSAGES.text(key, values);
  }

  Finding finding(String how, Object... values) {
    return description().broken(Location.NONE, MESSAGES.text(id + "." + how, values));
  }

  /** What becomes of a signature that breaks this rule in this way. */
  SignatureRefusal broken(String how, Object... values) {
    return new SignatureRefusal(
        Indication.TOTAL_FAILED, SubIndication.FORMAT_FAILURE, finding(how, values));
  }
}
