// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.partner.Partner;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a reply for each message that was received (ebMS 3.0 Core, 2.2.6).
 *
 * @param broken null: it does all right
 * @param writer writes to the one who asked, at the address of the second leg
 */
public record Replying(@Nullable ReplyRule broken, Partner writer, Executor threads)
    implements Consumer<UserMessage> {
  @Override
  public void accept(UserMessage request) {
    threads.execute(() -> reply(request).ifPresent(this::push));
  }

  /** The reply to a message, if it makes one. */
  Optional<Outgoing> reply(UserMessage request) {
    if (broken == ReplyRule.REPLIES) {
      return Optional.empty();
    }
    Outgoing reply = writer.message().saying(header -> header(header, request));
    if (broken == ReplyRule.SIGNS) {
      reply = reply.unsigned();
    }
    return Optional.of(broken == ReplyRule.ENCRYPTS ? reply.unencrypted() : reply);
  }

  private void push(Outgoing reply) {
    try {
      writer.send(reply);
    } catch (IOException unreachable) {
      throw new IllegalStateException("The reply cannot be pushed", unreachable);
    }
  }

  private UserMessage header(UserMessage header, UserMessage request) {
    boolean swapped = broken != ReplyRule.EXCHANGES_PARTNERS;
    return new UserMessage(
        broken == ReplyRule.HAS_ITS_OWN_ID ? request.messageId() : header.messageId(),
        broken == ReplyRule.REFERS ? null : request.messageId(),
        header.timestamp(),
        swapped ? request.to() : request.from(),
        swapped ? request.from() : request.to(),
        header.agreement(),
        header.service(),
        header.serviceType(),
        header.action(),
        broken == ReplyRule.KEEPS_CONVERSATION
            ? UUID.randomUUID() + "@reference"
            : request.conversationId(),
        header.properties(),
        header.parts());
  }
}
