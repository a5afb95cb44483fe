// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

import static org.crossborder.validation.signature.Indication.INDETERMINATE;
import static org.crossborder.validation.signature.Indication.TOTAL_FAILED;

import org.crossborder.validation.language.Messages;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.CarrierRule;
import org.crossborder.validation.signature.SubIndication;

/** What a CAdES signature has to be (RFC 5652; EN 319 122-1, clauses 5 and 6). */
public enum CmsRule implements CarrierRule {
  ENCODING(Terms.format("CM-01")),
  SIGNED_DATA(Terms.format("CM-02")),
  CONTENT(Terms.signature("CM-03", INDETERMINATE, SubIndication.SIGNED_DATA_NOT_FOUND)),
  ONE_CONTENT(Terms.format("CM-04")),
  SIGNED_ATTRIBUTES(Terms.format("CM-05")),
  SIGNING_CERTIFICATE(
      Terms.signature("CM-06", INDETERMINATE, SubIndication.NO_SIGNING_CERTIFICATE_FOUND)),
  ALGORITHMS_AGREE(Terms.format("CM-07")),
  HASH(Terms.signature("CM-08", TOTAL_FAILED, SubIndication.HASH_FAILURE)),
  VALUE(Terms.signature("CM-09", TOTAL_FAILED, SubIndication.SIG_CRYPTO_FAILURE)),
  ALGORITHMS(
      Terms.signature("CM-10", INDETERMINATE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE)),
  SIGNING_TIME(Terms.signature("CM-11", INDETERMINATE, SubIndication.SIG_CONSTRAINTS_FAILURE));

  private static final Messages WORDS = Messages.beside(CmsRule.class, "cms");

  @SuppressWarnings("ImmutableEnumChecker") // a record of words and constants
  private final Terms terms;

  CmsRule(Terms terms) {
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
  static Text says(String key) {
    return WORDS.text(key);
  }
}
