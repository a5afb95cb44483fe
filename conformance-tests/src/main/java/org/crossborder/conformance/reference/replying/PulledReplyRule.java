// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import org.crossborder.conformance.reference.Clause;
import org.crossborder.conformance.reference.pulling.PullRule;
import org.jspecify.annotations.Nullable;

/** Something that a good peer does whose replies are pulled, and that a mutant leaves undone. */
public enum PulledReplyRule implements Clause {
  REPLIES("PSP-01", ReplyRule.REPLIES),
  REFERS("PSP-02", ReplyRule.REFERS),
  KEEPS_CONVERSATION("PSP-03", ReplyRule.KEEPS_CONVERSATION),
  HAS_ITS_OWN_ID("PSP-04", ReplyRule.HAS_ITS_OWN_ID),
  EXCHANGES_PARTNERS("PSP-05", ReplyRule.EXCHANGES_PARTNERS),
  SIGNS("PSP-06", ReplyRule.SIGNS),
  ENCRYPTS("PSP-06", ReplyRule.ENCRYPTS),
  GIVES("PSP-01", PullRule.GIVES),
  NAMES_CHANNEL("PSP-07", PullRule.NAMES_CHANNEL);

  private final String requirement;

  @SuppressWarnings("ImmutableEnumChecker") // each is a constant of another enum
  private final Clause broken;

  PulledReplyRule(String requirement, Clause broken) {
    this.requirement = requirement;
    this.broken = broken;
  }

  @Override
  public String requirement() {
    return requirement;
  }

  @Override
  public String mutant() {
    return broken.mutant();
  }

  @Nullable ReplyRule reply() {
    return broken instanceof ReplyRule rule ? rule : null;
  }

  @Nullable PullRule pull() {
    return broken instanceof PullRule rule ? rule : null;
  }
}
