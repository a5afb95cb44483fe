// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import org.crossborder.conformance.reference.Clause;
import org.crossborder.conformance.reference.Conduct;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.reference.pulling.PullRule;
import org.jspecify.annotations.Nullable;

/**
 * Something that a good peer does whose requests are pulled and replied to, and that a mutant
 * leaves undone.
 */
public enum AskingRule implements Clause {
  GIVES("PPS-01", "keeps the request to itself"),
  RECEIPTS("PPS-02", "does not receipt the reply", Rule.RECEIPT_SENT),
  RECEIPTS_AGAIN(
      "PPS-03", "answers a duplicate of the reply with an error", Rule.DUPLICATE_RECEIPTED),
  REQUIRES_SIGNATURE("PPS-04", "takes a reply that is not signed", Rule.SIGNATURE_REQUIRED),
  REQUIRES_ENCRYPTION("PPS-05", "takes a reply that is not encrypted", Rule.ENCRYPTION_REQUIRED),
  KNOWS_SIGNER("PPS-06", "takes a reply whoever has signed it", Rule.SIGNER_KNOWN),
  CORRELATES("PPS-07", "takes a reply to what was never sent"),
  KEEPS_CONVERSATION("PPS-08", "takes a reply of another conversation");

  private final String requirement;
  private final String mutant;
  private final @Nullable Rule received;

  AskingRule(String requirement, String mutant) {
    this(requirement, mutant, null);
  }

  AskingRule(String requirement, String mutant, @Nullable Rule received) {
    this.requirement = requirement;
    this.mutant = mutant;
    this.received = received;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return mutant;
  }

  /** How it takes replies in. */
  Conduct conduct() {
    return new Conduct(received);
  }

  /** How it gives requests out; null: as a good peer does. */
  @Nullable PullRule pull() {
    return this == GIVES ? PullRule.GIVES : null;
  }
}
