// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Who sends a byte a minute must not hold up those who send documents. */
final class SlowSender extends ReceiverModule {
  SlowSender() {
    super(
        "slow-sender",
        "While slow senders hold connections, others are served",
        List.of("AS4-HOS-06"),
        "Four connections that stop in the middle of a message, and a good message beside them",
        "A receipt for the good message");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    try (SlowConnections slow = new SlowConnections()) {
      String count =
          partner.see(
              "connections that stop in the middle of a message",
              () -> slow.open(partner.pmode().url(), partner.tls(), partner.patience(), 4));
      Judgement judgement = ReceiptJudge.accepted(partner.send(partner.message()));
      return new Judgement(
          judgement.verdict(),
          judgement.fault(),
          "Beside " + count + " slow senders: " + judgement.received(),
          judgement.advice());
    } catch (IOException heldUp) {
      return Judgement.failed(
          FaultClass.IMPLEMENTATION,
          "No answer while four slow senders were connected: " + heldUp,
          "Read requests without holding a thread, or bound the time for them.");
    }
  }
}
