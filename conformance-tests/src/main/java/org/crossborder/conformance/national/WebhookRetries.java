// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.webhook.Hearing;
import org.crossborder.conformance.webhook.Reply;
import org.crossborder.conformance.webhook.Telling;

/** What was not taken is told again (openapi.json, event; Standard Webhooks 1.0.0). */
final class WebhookRetries {
  /** The clock that tries are dated by goes on by more than a second while an answer is awaited. */
  private static final Duration LATE = Duration.ofSeconds(2);

  private static final String REFUSED = "a document; the first that is told of it is answered 503";

  private WebhookRetries() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "refused-event-again",
                "WBH-003",
                "An event that was refused is told again",
                REFUSED,
                "Keep an event until it is answered with a 2xx."),
            WebhookEvents.FIRST,
            system -> again(system, Reply.REFUSED)),
        must(
            new Words(
                "unanswered-event-again",
                "WBH-003",
                "An event that was not answered is told again",
                "a document; at the first that is told of it the connection ends",
                "Take a connection that ends for no answer, and none for a refusal."),
            WebhookEvents.FIRST,
            system -> again(system, Reply.NONE)),
        must(
            new Words(
                "event-keeps-its-id",
                "WBH-004",
                "An event that is told again has the id that it had",
                REFUSED,
                "Give an event its id when it happens, not when it is told."),
            WebhookEvents.FIRST,
            WebhookRetries::sameId),
        must(
            new Words(
                "signed-at-each-try",
                "WBH-002",
                "Each try has its own timestamp, and a signature over it",
                REFUSED + ", two seconds late",
                "Take the time and sign anew at each try."),
            WebhookEvents.FIRST,
            WebhookRetries::signed));
  }

  private static String again(NationalSystem system, Reply first) throws Exception {
    return again(system, system.submitHeard(first)).head();
  }

  /** The second try to tell what was told first. */
  static Telling again(NationalSystem system, Hearing hearing) throws Exception {
    Telling first = WebhookEvents.first(system, hearing);
    Duration patience = system.side().api().patience();
    Optional<Telling> again = hearing.later(later -> later.type().equals(first.type()), patience);
    Unmet.unless(
        again.isPresent(),
        "%s, %s, was not told again in %s".formatted(first.type(), first.id(), patience));
    return again.orElseThrow();
  }

  private static String sameId(NationalSystem system) throws Exception {
    Hearing hearing = system.submitHeard(Reply.REFUSED);
    String id = WebhookEvents.first(system, hearing).id();
    Optional<Telling> again =
        hearing.later(later -> later.id().equals(id), system.side().api().patience());
    Unmet.unless(
        again.isPresent(),
        "%s does not come again; there came %s"
            .formatted(id, hearing.tellings().stream().map(Telling::id).toList()));
    String event = again.orElseThrow().event().path("id").asString("");
    Unmet.unless(id.equals(event), "Its webhook-id is " + id + " again, and its event is " + event);
    return id + ", both times";
  }

  private static String signed(NationalSystem system) throws Exception {
    Hearing hearing = system.submitHeard(Reply.refusedAfter(LATE));
    Telling first = WebhookEvents.first(system, hearing);
    Telling again = again(system, hearing);
    Unmet.unless(
        WebhookEvents.timestamp(again).isAfter(WebhookEvents.timestamp(first)),
        "Tries before and after an answer of two seconds are of one time: " + again.head());
    WebhookEvents.holds(system, again);
    return first.timestamp() + ", then " + again.timestamp();
  }
}
