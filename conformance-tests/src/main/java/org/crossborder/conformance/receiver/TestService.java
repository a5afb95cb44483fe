// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** A ping shows that the two speak, and disturbs nobody. */
final class TestService extends ReceiverModule {
  TestService() {
    super(
        "test-service",
        "A message to the test service is receipted",
        List.of("AS4-PMD-06"),
        "A UserMessage to the test service of ebMS 3.0, signed and encrypted",
        "A receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return ReceiptJudge.accepted(partner.send(partner.ping()));
  }
}
