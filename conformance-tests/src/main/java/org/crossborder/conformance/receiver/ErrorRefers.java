// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.List;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** A sender has many messages under way. */
final class ErrorRefers extends ReceiverModule {
  ErrorRefers() {
    super(
        "error-refers",
        "An error says which message was in error",
        List.of("AS4-ERR-02"),
        "A UserMessage to a service that nobody offers",
        "RefToMessageId or refToMessageInError is the MessageId that was sent");
  }

  @Override
  Judgement observe(Partner partner) throws Exception {
    Delivered delivered =
        partner.send(partner.message().with(Header.changing("Service", "urn:conformance:none")));
    String id = delivered.sent().messageId();
    boolean refers =
        delivered
            .answer()
            .error()
            .filter(
                signal ->
                    signal.refToMessageId().equals(id)
                        || signal.errors().get(0).refToMessageInError().equals(id))
            .isPresent();
    return refers
        ? Judgement.passed("The error refers to " + id)
        : Judgement.failed(
            FaultClass.IMPLEMENTATION,
            "The error does not refer to " + id + ": " + delivered.answer().summary(),
            "Say RefToMessageId and refToMessageInError wherever the header could be read.");
  }
}
