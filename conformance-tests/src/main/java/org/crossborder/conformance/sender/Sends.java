// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.Optional;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** What all other modules need: that the gateway sends to the suite at all. */
final class Sends extends SenderModule {
  static final String ID = "sends";

  Sends() {
    super(
        ID,
        "The gateway pushes a document to its partner as an AS4 user message",
        "SND-MSG-01",
        "A document is given to the gateway; the message is receipted",
        "A POST with an eb:UserMessage");
  }

  @Override
  Judgement observe(Counterpart counterpart) throws Exception {
    Optional<Observation> first = counterpart.good(ID).await(1, counterpart.times().first());
    if (first.isEmpty()) {
      return nothingCame(counterpart);
    }
    return first.get().message() == null
        ? Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "What came is no eb:UserMessage: " + first.get().unsigned(),
            "Send SOAP 1.2 with one eb:Messaging header, and the payloads as MIME parts.")
        : Judgement.passed("Message " + first.get().messageId());
  }
}
