// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.io.IOException;
import java.time.Clock;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.MessagingReader;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.reference.Conduct;
import org.crossborder.conformance.reference.ReceivingMsh;
import org.crossborder.conformance.reference.pulling.PullableMsh;
import org.jspecify.annotations.Nullable;

/**
 * Takes pushed messages in, and has its own pulled, at one address: the responder of
 * Two-Way/Push-and-Pull, and the initiator of Two-Way/Pull-and-Push (ebMS 3.0 Core, 2.2.8).
 *
 * @param pullable has what is pulled
 * @param receiving takes what is pushed
 */
public record MixedMsh(PullableMsh pullable, ReceivingMsh receiving) {
  /** One that puts its replies into the channel. */
  public static MixedMsh replying(
      PullableMsh pullable, PMode pmode, Clock clock, Replying replying) {
    return new MixedMsh(
        pullable,
        new ReceivingMsh(
            Conduct.GOOD,
            pmode,
            clock,
            request -> replying.reply(request).ifPresent(pullable::put)));
  }

  /**
   * One that is replied to.
   *
   * @param broken null: it does all right
   */
  public static MixedMsh asking(
      PullableMsh pullable, PMode pmode, Clock clock, @Nullable AskingRule broken) {
    return new MixedMsh(
        pullable,
        new ReceivingMsh(
            broken == null ? Conduct.GOOD : broken.conduct(),
            pmode,
            clock,
            reply -> {},
            reply -> correlate(reply, pullable, broken)));
  }

  private static void correlate(
      UserMessage reply, PullableMsh pullable, @Nullable AskingRule broken) throws Refused {
    String reference = reply.refToMessageId();
    UserMessage request = reference == null ? null : pullable.given(reference).orElse(null);
    if (request == null && broken != AskingRule.CORRELATES) {
      throw new Refused(ErrorCode.VALUE_INCONSISTENT, "It replies to nothing that was sent");
    }
    if (request != null
        && !request.conversationId().equals(reply.conversationId())
        && broken != AskingRule.KEEPS_CONVERSATION) {
      throw new Refused(ErrorCode.VALUE_INCONSISTENT, "It leaves the conversation");
    }
  }

  /** The answer to one request. */
  public Reply reply(HttpBody body) {
    return isUserMessage(body) ? new Reply.Answered(receiving.receive(body)) : pullable.reply(body);
  }

  private static boolean isUserMessage(HttpBody body) {
    try {
      return Envelope.messaging(Xml.parse(MimeReader.read(body).get(0).content()))
          .flatMap(MessagingReader::userMessage)
          .isPresent();
    } catch (Refused | IOException unreadable) {
      return false;
    }
  }
}
