// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.evidence.Replayed;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.suite.Verdict;
import org.junit.jupiter.api.Test;

/** What a sender did is judged again without it. */
class SendingReplayTest {
  @Test
  void reachesTheSameVerdictsAndOthersWhereAnAnswerIsAltered() throws Exception {
    try (SendingGround ground = SendingGround.open(Profile.V2_0)) {
      Replayed replayed =
          Replayed.of(As4Sender.plan(), ground.station()::counterpart, ground.setting());
      replayed.hasTheSameVerdicts();
      replayed.becomes(Verdict.FAILED, 
          "signature-holds",
          seen -> seen.to().startsWith("attempt 1"),
          "urn:conformance:service",
          "urn:conformance:servant");
      replayed.becomes(Verdict.FAILED, 
          "receipt-ends-it", seen -> seen.sentHead().equals("what is told at last"),
          "SUCCEEDED", "FAILED");
    }
  }
}
