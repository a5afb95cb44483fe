// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import static org.crossborder.validation.finding.Severity.WARNING;
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
 * transform, an id), it is read as a failure of its format. What breaks a rule that is a warning
 * proves nothing, and fails nothing by itself.
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
  SIGNING_TIME("SG-15", INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),
  TIMESTAMP_READABLE("SG-16", WARNING, TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  TIMESTAMP_IMPRINT("SG-17", WARNING, TOTAL_FAILED, SubIndication.HASH_FAILURE),
  TIMESTAMP_SIGNER("SG-18", WARNING, INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
  TIMESTAMP_VALUE("SG-19", WARNING, TOTAL_FAILED, SubIndication.SIG_CRYPTO_FAILURE),
  TIMESTAMP_PURPOSE("SG-20", WARNING, INDETERMINATE, SubIndication.CHAIN_CONSTRAINTS_FAILURE),
  TIMESTAMP_TIME("SG-21", WARNING, INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE),
  TIMESTAMP_ALGORITHMS(
      "SG-22", WARNING, INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
  TIMESTAMP_TRUSTED("SG-23", WARNING, INDETERMINATE, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
  TIMESTAMP_CURRENT("SG-24", WARNING, INDETERMINATE, SubIndication.OUT_OF_BOUNDS_NO_POE),
  TIMESTAMP_STATUS_KNOWN("SG-25", WARNING, INDETERMINATE, SubIndication.TRY_LATER),
  TIMESTAMP_NOT_REVOKED("SG-26", WARNING, INDETERMINATE, SubIndication.REVOKED_NO_POE),
  TIMESTAMP_ORDER("SG-27", INDETERMINATE, SubIndication.TIMESTAMP_ORDER_FAILURE),
  CERTIFICATE_BEGUN("SG-28", INDETERMINATE, SubIndication.NOT_YET_VALID),
  CERTIFICATE_CURRENT("SG-29", INDETERMINATE, SubIndication.OUT_OF_BOUNDS_NO_POE),
  CERTIFICATE_NOT_REVOKED("SG-30", INDETERMINATE, SubIndication.REVOKED_NO_POE),
  REVOCATION_DATA("SG-31", WARNING, INDETERMINATE, SubIndication.REVOCATION_OUT_OF_BOUNDS_NO_POE),
  COUNTERSIGNED("SG-32", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  TIMESTAMP_COMPLETE("SG-33", WARNING, TOTAL_FAILED, SubIndication.HASH_FAILURE);

  private final String id;
  private final Severity severity;
  private final Indication indication;
  private final SubIndication subIndication;

  SignatureRule(String id, Indication indication, SubIndication subIndication) {
    this(id, Severity.ERROR, indication, subIndication);
  }

  SignatureRule(String id, Severity severity, Indication indication, SubIndication subIndication) {
    this.id = id;
    this.severity = severity;
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
        severity,
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
