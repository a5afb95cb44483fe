// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** What was pulled is judged again without who was pulled from. */
class PullReplayTest {
  @Test
  void reachesTheSameVerdictsAndAnotherWhereAnAnswerIsAltered() throws Exception {
    try (PullingGround ground = PullingGround.open(Profile.V2_0)) {
      Replayed replayed =
          Replayed.of(As4Pull.plan(), ground.channel()::puller, ground.setting());
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.FAILED, 
          "empty-channel",
          seen -> new String(seen.received(), UTF_8).contains("EBMS:0006"),
          "EBMS:0006",
          "EBMS:0010");
    }
  }
}
