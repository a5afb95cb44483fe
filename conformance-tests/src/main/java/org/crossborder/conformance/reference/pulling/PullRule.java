// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import org.crossborder.conformance.reference.Clause;

/** Something that a good peer does whose messages are pulled, and that a mutant leaves undone. */
public enum PullRule implements Clause {
  GIVES("PUL-MSG-01", "answers every PullRequest with an empty channel"),
  NAMES_CHANNEL("PUL-MSG-02", "does not name the channel in the message"),
  SIGNED("PUL-MSG-03", "does not sign what is pulled"),
  ENCRYPTED("PUL-MSG-03", "does not encrypt what is pulled"),
  EMPTY_IS_SAID("PUL-MSG-04", "answers for an empty channel with HTTP 202"),
  EMPTY_IS_A_WARNING("PUL-MSG-04", "reports an empty channel as a failure"),
  OLDEST_FIRST("PUL-MSG-05", "gives out the newest message first"),
  RECEIPT_TAKEN("PUL-REC-01", "refuses receipts that are posted"),
  RECEIPT_ENDS_IT("PUL-REC-01", "gives a message out again after its receipt"),
  RECEIPT_COMPARED("PUL-REC-02", "does not compare the references of a posted receipt"),
  SIGNATURE_REQUIRED("PUL-AUT-01", "answers a PullRequest that is not signed"),
  SIGNER_KNOWN("PUL-AUT-02", "answers whoever signs"),
  SIGNATURE_HOLDS("PUL-AUT-03", "does not compute the digests of a PullRequest"),
  CHANNEL_KNOWN("PUL-AUT-04", "answers for a channel that there is not"),
  SUB_CHANNEL_KNOWN("PUL-AUT-05", "takes a sub-channel for its channel"),
  DEFAULT_CHANNEL("PUL-AUT-06", "answers for the default channel");

  private final String requirement;
  private final String mutant;

  PullRule(String requirement, String mutant) {
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
