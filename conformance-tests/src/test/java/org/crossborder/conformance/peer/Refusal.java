// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A message with one defect, and the ebMS error that it must earn.
 *
 * @param id of the case
 * @param title what is wrong with the message
 * @param clause what asks for the refusal
 * @param errorCode the error
 * @param defect makes a good message bad
 */
record Refusal(
    String id,
    String title,
    String clause,
    String errorCode,
    UnaryOperator<OutgoingMessage> defect) {

  /** Every case; {@code document} is what the damaged payload is made of. */
  static List<Refusal> all(String document) {
    return List.of(
        new Refusal(
            "AS4-PEER-01",
            "not signed",
            "eDelivery AS4 1.15, 3.2.6.2.1",
            "EBMS:0103",
            OutgoingMessage::unsigned),
        new Refusal(
            "AS4-PEER-02",
            "not encrypted",
            "eDelivery AS4 1.15, 3.2.6.2.2",
            "EBMS:0103",
            OutgoingMessage::unencrypted),
        new Refusal(
            "AS4-PEER-03",
            "signed with a key that is not registered",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0101",
            message -> message.signedBy(Stranger.credential())),
        new Refusal(
            "AS4-PEER-04",
            "encrypted for someone else",
            "ebMS 3.0 Core, 6.7.2",
            "EBMS:0102",
            message -> message.encryptedFor(Stranger.credential().certificate())),
        new Refusal(
            "AS4-PEER-05",
            "gzip that breaks off",
            "AS4 1.0, 3.1",
            "EBMS:0303",
            message -> message.with(Payload.damagedGzip(document))),
        new Refusal(
            "AS4-PEER-06",
            "under an agreement that is not in force",
            "ebMS 3.0 Core, 4.1",
            "EBMS:0010",
            message -> message.underAgreement("urn:crossborder:arrangement:none")));
  }

  @Override
  public String toString() {
    return id + " " + title + ": " + errorCode;
  }
}
