// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import org.crossborder.conformance.reference.Clause;

/** Something that a good peer does when it replies, and that a mutant leaves undone. */
public enum ReplyRule implements Clause {
  REPLIES("TWO-01", "does not reply"),
  REFERS("TWO-02", "does not say which message it replies to"),
  KEEPS_CONVERSATION("TWO-03", "begins another conversation"),
  HAS_ITS_OWN_ID("TWO-04", "gives the reply the request's MessageId"),
  EXCHANGES_PARTNERS("TWO-05", "keeps From and To as they were"),
  SIGNS("TWO-06", "does not sign the reply"),
  ENCRYPTS("TWO-06", "does not encrypt the reply");

  private final String requirement;
  private final String mutant;

  ReplyRule(String requirement, String mutant) {
    this.requirement = requirement;
    this.mutant = mutant;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return mutant;
  }
}
