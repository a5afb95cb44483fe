// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.trigger;

import java.io.IOException;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;

/**
 * By AS4 itself, where a target has such a thing: a UserMessage under a service and an action of
 * its own asks the target to send the message's payload back as a document.
 */
public record MessageTrigger(Supplier<Partner> partners, String service, String action)
    implements Trigger {
  @Override
  public Submission send(Turn turn) throws IOException {
    Partner partner = partners.get();
    Delivered delivered = partner.send(partner.message().saying(this::asking));
    if (delivered.answer().receipt().isEmpty()) {
      throw new IOException(
          "The message that asks for a document was refused: " + delivered.answer().summary());
    }
    return Submission.silent();
  }

  private UserMessage asking(UserMessage message) {
    return new UserMessage(
        message.messageId(),
        message.refToMessageId(),
        message.timestamp(),
        message.from(),
        message.to(),
        message.agreement(),
        service,
        null,
        action,
        message.conversationId(),
        message.properties(),
        message.parts());
  }
}
