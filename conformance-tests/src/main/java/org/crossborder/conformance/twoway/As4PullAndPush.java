// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.util.List;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.suite.Judgement;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway whose requests are pulled, and replied to: Two-Way/Pull-and-Push. */
public final class As4PullAndPush {
  static final String FIRST = "request-pulled";
  static final String SECOND = "pushed-reply";

  private As4PullAndPush() {}

  /** The plan. */
  public static Plan<Asked> plan() {
    return new Plan<>(
        "as4-pull-and-push",
        "eDelivery AS4, the requests of the gateway under test are pulled and replied to",
        Requirements.load("as4-pull-and-push.yml"),
        List.of(
            new AskedModule(
                FIRST,
                "PPS-01",
                "The request waits in its channel until it is pulled",
                "A document is given to the gateway; PullRequests for its channel",
                "An eb:UserMessage on the response",
                (asked, request) -> Judgement.passed("Message " + request.messageId())),
            new AskedModule(
                SECOND,
                "PPS-02",
                "The reply that is pushed is receipted",
                "A reply in the request's conversation, which refers to it",
                "A receipt that refers to the reply",
                As4PullAndPush::pushed),
            new AskedModule(
                "pushed-reply-again",
                "PPS-03",
                "A reply that is pushed twice is receipted twice",
                "A reply, and the same bytes again",
                "A receipt each time",
                As4PullAndPush::pushedAgain),
            refused(
                "unsigned-reply",
                "PPS-04",
                "A reply that is not signed is refused",
                "A reply without a signature",
                "EBMS:0103 or EBMS:0101",
                (asked, request) -> asked.reply(request).unsigned(),
                "EBMS:0103",
                "EBMS:0101"),
            refused(
                "unencrypted-reply",
                "PPS-05",
                "A reply that is not encrypted is refused",
                "A reply as plain text",
                "EBMS:0103",
                (asked, request) -> asked.reply(request).unencrypted(),
                "EBMS:0103"),
            refused(
                "reply-of-a-stranger",
                "PPS-06",
                "A reply of a stranger is refused",
                "A reply that someone unknown has signed",
                "EBMS:0101",
                Asked::replyOfAStranger,
                "EBMS:0101"),
            advised(
                "reply-to-nothing",
                "PPS-07",
                "A reply to a message that was never sent is refused",
                "A reply whose RefToMessageId is nobody's",
                Asked::replyToNothing),
            advised(
                "reply-in-another-conversation",
                "PPS-08",
                "A reply that leaves the conversation is refused",
                "A reply to the request, with another ConversationId",
                Asked::replyInAnotherConversation)));
  }

  /** What is pushed, and must not be receipted. */
  @FunctionalInterface
  private interface Wrong {
    Outgoing reply(Asked asked, UserMessage request);
  }

  private static AskedModule refused(
      String id,
      String requirement,
      String title,
      String sent,
      String expected,
      Wrong wrong,
      String... codes) {
    return new AskedModule(
        id,
        requirement,
        title,
        sent,
        expected,
        (asked, request) ->
            PushedReply.refused(asked.push(wrong.reply(asked, request).pack()), List.of(codes)));
  }

  private static AskedModule advised(
      String id, String requirement, String title, String sent, Wrong wrong) {
    return new AskedModule(
        id,
        requirement,
        title,
        sent,
        "EBMS:0003, no receipt",
        (asked, request) -> PushedReply.advised(asked.push(wrong.reply(asked, request).pack())));
  }

  private static Judgement pushed(Asked asked, UserMessage request) throws Exception {
    Packed reply = asked.reply(request).pack();
    return PushedReply.receipted(asked.push(reply), reply.messageId());
  }

  private static Judgement pushedAgain(Asked asked, UserMessage request) throws Exception {
    Packed reply = asked.reply(request).pack();
    Answer first = asked.push(reply);
    return PushedReply.receipted(
        first.receipt().isEmpty() ? first : asked.push(reply), reply.messageId());
  }
}
