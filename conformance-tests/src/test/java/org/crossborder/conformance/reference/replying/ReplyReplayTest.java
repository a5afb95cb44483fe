// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.twoway.As4TwoWay;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** A reply is judged again without who replied. */
class ReplyReplayTest {
  @Test
  void reachesTheSameVerdictsAndAnotherWhereTheReplyIsAltered() throws Exception {
    try (ReplyingGround ground = ReplyingGround.open(Profile.V2_0, null)) {
      Replayed replayed = Replayed.of(As4TwoWay.plan(), ground::both, ground.setting());
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.FAILED, 
          "reply-secured",
          seen -> seen.to().startsWith("the reply"),
          "urn:conformance:service",
          "urn:conformance:servant");
    }
  }
}
