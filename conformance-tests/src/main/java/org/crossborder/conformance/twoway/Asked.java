// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.pull.Puller;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;

/** The suite as the one who is asked, for one module: it pulls the request and pushes replies. */
public final class Asked implements Witness {
  private final Partner partner;
  private final Puller puller;

  /**
   * @param partner pushes replies; its P-Mode is that of the second leg
   * @param channel where requests wait; modules of a run share one
   */
  public Asked(Partner partner, Channel channel) {
    this.partner = partner;
    this.puller = channel.puller();
  }

  /** The request that all modules reply to; the first has it put into the channel. */
  UserMessage request(String module) throws Exception {
    return Objects.requireNonNull(puller.specimen(module).message());
  }

  /** A reply that does all right. */
  Outgoing reply(UserMessage request) {
    return partner
        .message()
        .saying(header -> header.replyingTo(request.messageId(), request.conversationId()));
  }

  /** One that refers to a message that was never sent. */
  Outgoing replyToNothing(UserMessage request) {
    return reply(request)
        .saying(
            header -> header.replyingTo(partner.id() + "@never-sent", request.conversationId()));
  }

  /** One that begins a conversation of its own. */
  Outgoing replyInAnotherConversation(UserMessage request) {
    return reply(request)
        .saying(header -> header.replyingTo(request.messageId(), partner.id() + "@conformance"));
  }

  /** One that somebody has signed whom nobody has registered. */
  Outgoing replyOfAStranger(UserMessage request) {
    return reply(request).signed(signing -> signing.by(partner.stranger().signing()));
  }

  /** Pushes a reply. */
  Answer push(Packed reply) throws IOException {
    return partner.send(reply).answer();
  }

  @Override
  public List<Exchange> exchanges() {
    return Stream.concat(puller.exchanges().stream(), partner.exchanges().stream()).toList();
  }
}
