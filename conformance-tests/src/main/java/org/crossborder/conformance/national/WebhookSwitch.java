// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.backend.ApiAnswer;
import org.crossborder.conformance.backend.Call;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.backend.Untried;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.webhook.Hearing;
import org.crossborder.conformance.webhook.Reply;
import org.crossborder.conformance.webhook.Telling;
import tools.jackson.databind.JsonNode;

/**
 * A webhook that wants no more is told no more (openapi.json, event, webhook and switchOn). It
 * silences everything, so it comes last.
 */
final class WebhookSwitch {
  private static final Duration LOOK = Duration.ofMillis(200);

  private WebhookSwitch() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                "nothing-after-gone",
                "WBH-005",
                "A webhook that answered 410 is off, and told nothing until it is switched on",
                "a document, and 410 to the first that is told of it; another document; then the"
                    + " webhook is switched on",
                "Switch a webhook off at 410, and let wait what it is to be told."),
            WebhookEvents.FIRST,
            WebhookSwitch::gone));
  }

  private static String gone(NationalSystem system) throws Exception {
    String webhook = place(system);
    standing(system, webhook);
    WebhookEvents.first(system, system.submitHeard(Reply.GONE));
    Hearing next;
    ApiAnswer on;
    try {
      JsonNode off = awaitOff(system, webhook);
      next = system.submitHeard(Reply.TAKEN);
      awaitWaiting(system, webhook, off.path("waiting").asInt(0), next);
      Unmet.unless(
          next.tellings().isEmpty(),
          "Told while it is off: " + next.tellings().stream().map(Telling::head).toList());
    } finally {
      on = system.send(Caller.OPERATOR, Call.post(webhook + "/on"));
    }
    if (next.first(system.side().api().patience()).isEmpty()) {
      throw Untried.of(
          "Nothing is told either since it was switched on: " + on.summary(),
          "Tell what has waited once a webhook is switched on.");
    }
    return "Nothing was told while it was off, and all after";
  }

  private static String place(NationalSystem system) throws Exception {
    String name = system.webhook().name();
    if (name == null) {
      throw Untried.absent(
          "The run does not say how the gateway names the webhook, nor who may"
              + " switch it on again");
    }
    return "/v1/webhooks/" + name;
  }

  private static JsonNode standing(NationalSystem system, String webhook) throws Exception {
    ApiAnswer answer = system.send(Caller.OPERATOR, Call.get(webhook));
    if (answer.status() != 200 || !answer.json().path("on").isBoolean()) {
      throw Untried.of(
          "It cannot be seen how the webhook stands: " + answer.summary(),
          "Name the webhook as the gateway does, and a client that may operate it.");
    }
    return answer.json();
  }

  private static JsonNode awaitOff(NationalSystem system, String webhook) throws Exception {
    Instant end = system.now().plus(system.side().api().patience());
    JsonNode standing = standing(system, webhook);
    while (standing.path("on").asBoolean() && system.now().isBefore(end)) {
      system.sleepUntil(system.now().plus(LOOK));
      standing = standing(system, webhook);
    }
    Unmet.unless(!standing.path("on").asBoolean(), "It is still on after 410: " + standing);
    return standing;
  }

  /** Waits until more waits than before, or something was told. */
  private static void awaitWaiting(NationalSystem system, String webhook, int before, Hearing next)
      throws Exception {
    Instant end = system.now().plus(system.side().api().patience());
    while (next.first(LOOK).isEmpty()
        && standing(system, webhook).path("waiting").asInt(0) <= before
        && system.now().isBefore(end)) {
      // It is looked again after each wait.
    }
  }
}
