// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.util.List;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway that answers a message with a message: Two-Way/Push-and-Push. */
public final class As4TwoWay {
  private static final String FIRST = "reply-pushed";

  private As4TwoWay() {}

  /** The plan. */
  public static Plan<Both> plan() {
    return new Plan<>(
        "as4-two-way",
        "eDelivery AS4, the gateway under test replies",
        Requirements.load("as4-two-way.yml"),
        List.of(
            module(
                FIRST,
                "TWO-01",
                "A message that is pushed is answered by a message that is pushed",
                exchange -> List.of(),
                "Push the reply to the address of the second leg."),
            module(
                "reply-refers",
                "TWO-02",
                "The reply's RefToMessageId is the request's MessageId",
                Looks::reference,
                "Set RefToMessageId."),
            module(
                "reply-conversation",
                "TWO-03",
                "The reply has the request's ConversationId",
                Looks::conversation,
                "Keep the ConversationId."),
            module(
                "reply-has-its-own-id",
                "TWO-04",
                "The reply has a MessageId of its own",
                Looks::ownId,
                "Give each message an id of its own."),
            module(
                "reply-partners",
                "TWO-05",
                "The reply goes from the one who was asked to the one who asked",
                Looks::partners,
                "Exchange From and To."),
            module(
                "reply-secured",
                "TWO-06",
                "The reply is signed and encrypted",
                Looks::secured,
                "Secure the second leg as the first.")));
  }

  private static TwoWayModule module(
      String id, String requirement, String title, TwoWayModule.Look look, String advice) {
    return new TwoWayModule(FIRST, id, requirement, title, look, advice);
  }
}
