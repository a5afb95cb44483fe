// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import java.util.stream.IntStream;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Judgement;

/** XML Signature's secure validation stops at thirty references, unless told otherwise. */
final class ManyPayloads extends ReceiverModule {
  ManyPayloads() {
    super(
        "many-payloads",
        "A message with forty payloads is accepted",
        List.of("AS4-MSG-09"),
        "A UserMessage with forty small documents",
        "A receipt with every reference");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    List<Payload> payloads =
        IntStream.range(0, 40).mapToObj(number -> partner.document("document-" + number)).toList();
    Delivered delivered = partner.send(partner.message(payloads));
    List<String> wrong = ReceiptJudge.nonRepudiation(delivered);
    return wrong.isEmpty()
        ? Judgement.passed(delivered.answer().summary())
        : Judgement.failed(
            ReceiptJudge.blame(delivered.answer()),
            delivered.answer().summary(),
            "Raise the bound on references, and that on parts.");
  }
}
