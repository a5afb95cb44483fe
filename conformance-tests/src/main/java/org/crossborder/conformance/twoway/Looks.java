// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import static org.crossborder.conformance.as4.xml.Namespaces.EB;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.twoway.Both.Replied;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a reply, however it came; an empty list if nothing is. */
final class Looks {
  private Looks() {}

  static List<String> reference(Replied exchange) {
    return different(
        "RefToMessageId", request(exchange).messageId(), reply(exchange).refToMessageId());
  }

  static List<String> conversation(Replied exchange) {
    return different(
        "ConversationId", request(exchange).conversationId(), reply(exchange).conversationId());
  }

  static List<String> ownId(Replied exchange) {
    return reply(exchange).messageId().equals(request(exchange).messageId())
        ? List.of("MessageId is the request's")
        : List.of();
  }

  static List<String> partners(Replied exchange) {
    UserMessage asked = request(exchange);
    UserMessage answered = reply(exchange);
    List<String> faults = new ArrayList<>();
    faults.addAll(different("From", asked.to().partyId(), answered.from().partyId()));
    faults.addAll(different("To", asked.from().partyId(), answered.to().partyId()));
    return faults;
  }

  static List<String> secured(Replied exchange) {
    Observation reply = exchange.reply();
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

  /** A reply that was pulled says from where (ebMS 3.0 Core, 3.4). */
  static List<String> channel(Replied exchange) {
    String said =
        Elements.first(Objects.requireNonNull(exchange.reply().envelope()), EB, "UserMessage")
            .getAttribute("mpc");
    return different("@mpc", Objects.requireNonNull(exchange.channel()).mpc(), said);
  }

  private static UserMessage request(Replied exchange) {
    return exchange.request().message();
  }

  private static UserMessage reply(Replied exchange) {
    return Objects.requireNonNull(exchange.reply().message());
  }

  private static List<String> different(String what, String expected, @Nullable String said) {
    return expected.equals(said)
        ? List.of()
        : List.of("%s is %s, not %s".formatted(what, said, expected));
  }
}
