// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** Compression is the sender's choice for each payload. */
final class UncompressedPayload extends ReceiverModule {
  UncompressedPayload() {
    super(
        "uncompressed-payload",
        "A payload that is not compressed is accepted",
        List.of("AS4-MSG-10"),
        "A UserMessage whose payload is sent as it is",
        "A receipt");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    return ReceiptJudge.accepted(
        partner.send(partner.message(List.of(partner.document("document").uncompressed()))));
  }
}
