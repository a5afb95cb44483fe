// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** Documents have annexes; the run file says how large a message the gateway takes. */
final class LargePayload extends ReceiverModule {
  private final int megabytes;

  LargePayload(int megabytes) {
    super(
        "large-payload",
        "A payload of %d megabytes is accepted".formatted(megabytes),
        List.of("AS4-MSG-12"),
        "A UserMessage with %d megabytes that do not compress".formatted(megabytes),
        "A receipt");
    this.megabytes = megabytes;
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    byte[] content = partner.noise(megabytes * 1024 * 1024);
    Payload payload = new Payload("large@conformance", "application/octet-stream", content, true);
    return ReceiptJudge.accepted(partner.send(partner.message(List.of(payload))));
  }
}
