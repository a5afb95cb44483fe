// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;
import org.jspecify.annotations.Nullable;

/** The plan for a gateway that answers a message with a message: Two-Way/Push-and-Push. */
public final class As4TwoWay {
  static final String FIRST = "reply-pushed";

  private As4TwoWay() {}

  /** The plan. */
  public static Plan<Both> plan() {
    return new Plan<>(
        "as4-two-way",
        "eDelivery AS4, the gateway under test replies",
        Requirements.load("as4-two-way.yml"),
        List.of(
            new TwoWayModule(
                FIRST,
                "TWO-01",
                "A message that is pushed is answered by a message that is pushed",
                exchange -> List.of(),
                "Push the reply to the address of the second leg."),
            new TwoWayModule(
                "reply-refers",
                "TWO-02",
                "The reply's RefToMessageId is the request's MessageId",
                exchange ->
                    different(
                        "RefToMessageId",
                        request(exchange).messageId(),
                        reply(exchange).refToMessageId()),
                "Set RefToMessageId."),
            new TwoWayModule(
                "reply-conversation",
                "TWO-03",
                "The reply has the request's ConversationId",
                exchange ->
                    different(
                        "ConversationId",
                        request(exchange).conversationId(),
                        reply(exchange).conversationId()),
                "Keep the ConversationId."),
            new TwoWayModule(
                "reply-has-its-own-id",
                "TWO-04",
                "The reply has a MessageId of its own",
                exchange ->
                    reply(exchange).messageId().equals(request(exchange).messageId())
                        ? List.of("MessageId is the request's")
                        : List.of(),
                "Give each message an id of its own."),
            new TwoWayModule(
                "reply-partners",
                "TWO-05",
                "The reply goes from the one who was asked to the one who asked",
                As4TwoWay::partners,
                "Exchange From and To."),
            new TwoWayModule(
                "reply-secured",
                "TWO-06",
                "The reply is signed and encrypted",
                exchange -> secured(exchange.reply()),
                "Secure the second leg as the first.")));
  }

  private static UserMessage request(Both.Replied exchange) {
    return exchange.request();
  }

  private static UserMessage reply(Both.Replied exchange) {
    return Objects.requireNonNull(exchange.reply().message());
  }

  private static List<String> different(String what, String expected, @Nullable String said) {
    return expected.equals(said)
        ? List.of()
        : List.of("%s is %s, not %s".formatted(what, said, expected));
  }

  private static List<String> partners(Both.Replied exchange) {
    UserMessage asked = request(exchange);
    UserMessage answered = reply(exchange);
    List<String> faults = new ArrayList<>();
    faults.addAll(different("From", asked.to().partyId(), answered.from().partyId()));
    faults.addAll(different("To", asked.from().partyId(), answered.to().partyId()));
    return faults;
  }

  private static List<String> secured(Observation reply) {
    List<String> faults = new ArrayList<>();
    if (reply.signature() == null) {
      faults.add(reply.unsigned());
    }
    if (!reply.undecrypted().isEmpty()) {
      faults.add(reply.undecrypted());
    }
    List<String> encrypted = Decryptor.encrypted(Objects.requireNonNull(reply.envelope()));
    reply.travelled().stream()
        .filter(part -> !encrypted.contains(part.contentId()))
        .forEach(part -> faults.add(part.contentId() + " is not encrypted"));
    return faults;
  }
}
