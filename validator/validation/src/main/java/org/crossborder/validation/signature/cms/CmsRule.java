// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.Indication.INDETERMINATE;
import static org.crossborder.validation.signature.Indication.TOTAL_FAILED;

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
 * What a CAdES signature has to be (RFC 5652; EN 319 122-1, clauses 5 and 6), one rule for each way
 * in which it can deceive. Indications and sub-indications are those of EN 319 102-1.
 */
public enum CmsRule {
  ENCODING("CM-01", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SIGNED_DATA("CM-02", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  CONTENT("CM-03", INDETERMINATE, SubIndication.SIGNED_DATA_NOT_FOUND),
  ONE_CONTENT("CM-04", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SIGNED_ATTRIBUTES("CM-05", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  SIGNING_CERTIFICATE("CM-06", INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND),
  ALGORITHMS_AGREE("CM-07", TOTAL_FAILED, SubIndication.FORMAT_FAILURE),
  HASH("CM-08", TOTAL_FAILED, SubIndication.HASH_FAILURE),
  VALUE("CM-09", TOTAL_FAILED, SubIndication.SIG_CRYPTO_FAILURE),
  ALGORITHMS("CM-10", INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE),
  SIGNING_TIME("CM-11", INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE);

  private static final Messages MESSAGES = Messages.beside(CmsRule.class, "cms");

  private final String id;
  private final Indication indication;
  private final SubIndication subIndication;

  CmsRule(String id, Indication indication, SubIndication subIndication) {
    this.id = id;
    this.indication = indication;
    this.subIndication = subIndication;
  }

  /** The rule's id, e.g. {@code CM-08}. */
  public String id() {
    return id;
  }

  /** The rule as people read it. */
  public RuleDescription description() {
    return new RuleDescription(
        id,
        Layer.SIGNATURE,
        Severity.ERROR,
        "Art. 8(1)",
        MESSAGES.text("field"),
        MESSAGES.text(id + ".prescribes"),
        MESSAGES.text(id + ".remedy"),
        RuleExample.NONE);
  }

  /** A sentence that is no finding. */
  static Text says(String key) {
    return MESSAGES.text(key);
  }

  /** What becomes of a signature that breaks this rule in this way. */
  SignatureRefusal broken(String how, Object... values) {
    return new SignatureRefusal(
        indication,
        subIndication,
        description().broken(Location.NONE, MESSAGES.text(id + "." + how, values)));
  }
}
