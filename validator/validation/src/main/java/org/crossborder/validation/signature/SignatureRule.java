// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.signature.Indication.INDETERMINATE;
import static org.crossborder.validation.signature.Indication.TOTAL_FAILED;

import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Text;

/**
 * What a signature has to be, one rule for each way in which it can deceive. Indications and
 * sub-indications are those of EN 319 102-1; where a signature breaks this profile (a scope, a
 * transform, an id), it is read as a failure of its format.
 */
public enum SignatureRule {
  PRESENT("SG-01", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SINGLE("SG-02", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  UNIQUE_IDS("SG-03", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  STRUCTURE("SG-04", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  REFERENCE_COUNT("SG-05", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SAME_DOCUMENT("SG-06", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  TRANSFORMS("SG-07", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  PUBLIC_KEY("SG-08", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  WHOLE_DOCUMENT("SG-09", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SIGNED_PROPERTIES("SG-10", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SIGNING_CERTIFICATE("SG-11", INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
  HASH("SG-12", TOTAL_FAILED, SubIndication.HASH_FAILURE),
  VALUE("SG-13", TOTAL_FAILED, SubIndication.SIG_CRYPTO_FAILURE),
  ALGORITHMS("SG-14", INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
  SIGNING_TIME("SG-15", INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE);

  private final String id;
  private final Indication indication;
  private final SubIndication subIndication;

  SignatureRule(String id, Indication indication, SubIndication subIndication) {
    this.id = id;
    this.indication = indication;
    this.subIndication = subIndication;
  }

  /** The rule's id, e.g. {@code SG-09}. */
  public String id() {
    return id;
  }

  /** The rule as people read it. */
  public RuleDescription describe() {
    return new RuleDescription(
        id,
        Layer.SIGNATURE,
        Severity.ERROR,
        "Art. 8(1)",
        SignatureText.of("field"),
        SignatureText.of(id + ".prescribes"),
        SignatureText.of(id + ".remedy"),
        RuleExample.NONE);
  }

  Indication indication() {
    return indication;
  }

  SubIndication subIndication() {
    return subIndication;
  }

  /**
   * A refusal by this rule.
   *
   * @param message which of the rule's messages in the bundle {@code signature}
   * @param values what was found, as the message asks for it
   */
  Refusal broken(Location location, String message, Object... values) {
    return broken(location, SignatureText.of(id + "." + message, values));
  }

  Refusal broken(Location location, Text message) {
    return new Refusal(this, describe().broken(location, message));
  }
}
