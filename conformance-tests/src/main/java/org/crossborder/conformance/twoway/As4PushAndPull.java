// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.util.List;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway whose replies are pulled: Two-Way/Push-and-Pull. */
public final class As4PushAndPull {
  private static final String FIRST = "pulled-reply";

  private As4PushAndPull() {}

  /** The plan. */
  public static Plan<Both> plan() {
    return new Plan<>(
        "as4-push-and-pull",
        "eDelivery AS4, the replies of the gateway under test are pulled",
        Requirements.load("as4-push-and-pull.yml"),
        List.of(
            module(
                FIRST,
                "PSP-01",
                "A message that is pushed is answered by a message that can be pulled",
                exchange -> List.of(),
                "Put the reply into the channel of the second leg."),
            module(
                "pulled-reply-refers",
                "PSP-02",
                "The pulled reply's RefToMessageId is the request's MessageId",
                Looks::reference,
                "Set RefToMessageId to the MessageId of the UserMessage, not of the PullRequest."),
            module(
                "pulled-reply-conversation",
                "PSP-03",
                "The pulled reply has the request's ConversationId",
                Looks::conversation,
                "Keep the ConversationId."),
            module(
                "pulled-reply-has-its-own-id",
                "PSP-04",
                "The pulled reply has a MessageId of its own",
                Looks::ownId,
                "Give each message an id of its own."),
            module(
                "pulled-reply-partners",
                "PSP-05",
                "The pulled reply goes from the one who was asked to the one who asked",
                Looks::partners,
                "Exchange From and To."),
            module(
                "pulled-reply-secured",
                "PSP-06",
                "The pulled reply is signed and encrypted",
                Looks::secured,
                "Secure the second leg as the first."),
            module(
                "pulled-reply-from-channel",
                "PSP-07",
                "The pulled reply names the channel that it was pulled from",
                Looks::channel,
                "Set eb:UserMessage/@mpc to the channel.")));
  }

  private static TwoWayModule module(
      String id, String requirement, String title, TwoWayModule.Look look, String advice) {
    return new TwoWayModule(FIRST, id, requirement, title, look, advice);
  }
}
