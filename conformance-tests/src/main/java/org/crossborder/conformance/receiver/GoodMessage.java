// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** What all other modules need: that the two speak at all. */
final class GoodMessage extends ReceiverModule {
  static final String ID = "good-message";

  GoodMessage() {
    super(
        ID,
        "A message that does all right is receipted on the same connection",
        List.of("AS4-REC-01"),
        "A UserMessage with one XML document: compressed, signed, encrypted",
        "HTTP 2xx with an eb:Receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return ReceiptJudge.accepted(partner.send(partner.message()));
  }
}
