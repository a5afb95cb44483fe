// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleExample;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;

/**
 * What a form that carries signatures has to be, one rule for each way in which it can deceive. The
 * rules of one form are an enumeration beside the code that asks them, with a bundle of words.
 */
public interface CarrierRule {
  /**
   * A rule without its words.
   *
   * @param id e.g. {@code AC-14}
   * @param clause the article that it rests on
   * @param indication what becomes of a signature that breaks it, if the rule is no warning
   * @param subIndication why, in the terms of EN 319 102-1
   */
  record Terms(
      String id,
      Layer layer,
      Severity severity,
      String clause,
      Indication indication,
      SubIndication subIndication) {
    private static final String RECOGNITION = "Art. 8(1)";

    /** Of a rule about signatures. */
    public static Terms signature(String id, Indication indication, SubIndication subIndication) {
      return new Terms(id, Layer.SIGNATURE, Severity.ERROR, RECOGNITION, indication, subIndication);
    }

    /** Of a rule about signatures that a malformed one breaks. */
    public static Terms format(String id) {
      return signature(id, Indication.TOTAL_FAILED, SubIndication.FORMAT_FAILURE);
    }

    /** Of a rule about signatures that is worth a look when it is broken, and no more. */
    public static Terms warning(String id) {
      return new Terms(
          id,
          Layer.SIGNATURE,
          Severity.WARNING,
          RECOGNITION,
          Indication.TOTAL_FAILED,
          SubIndication.FORMAT_FAILURE);
    }

    /** Of a rule about bytes that are taken in, before any signature is looked at. */
    public static Terms intake(String id) {
      return new Terms(
          id,
          Layer.INTAKE,
          Severity.ERROR,
          "Art. 9(1)",
          Indication.TOTAL_FAILED,
          SubIndication.FORMAT_FAILURE);
    }
  }

  /** The rule without its words. */
  Terms terms();

  /** The words of all rules of the form: {@code <id>.prescribes}, {@code .remedy}, and how. */
  Messages words();

  /** The rule's id. */
  default String id() {
    return terms().id();
  }

  /** The rule as people read it. */
  default RuleDescription description() {
    Terms terms = terms();
    String own = terms.id() + ".field";
    return new RuleDescription(
        terms.id(),
        terms.layer(),
        terms.severity(),
        terms.clause(),
        words().text(words().has(own) ? own : "field"),
        words().text(terms.id() + ".prescribes"),
        words().text(terms.id() + ".remedy"),
        RuleExample.NONE);
  }

  /** How it is broken, in words. */
  default Text message(String how, Object... values) {
    return words().text(id() + "." + how, values);
  }

  /** A finding that it is broken, and how. */
  default Finding finding(String how, Object... values) {
    return description().broken(Location.NONE, message(how, values));
  }

  /** What becomes of a signature that breaks it in this way. */
  default SignatureRefusal broken(String how, Object... values) {
    return new SignatureRefusal(
        terms().indication(), terms().subIndication(), finding(how, values));
  }
}
