// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import static org.crossborder.conformance.national.NationalModule.must;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.backend.NationalSystem;
import org.crossborder.conformance.national.NationalModule.Words;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.webhook.Hearing;
import org.crossborder.conformance.webhook.Reply;
import org.crossborder.conformance.webhook.Telling;
import org.crossborder.conformance.webhook.WebhookKey;
import tools.jackson.databind.JsonNode;

/** What is told: CloudEvents 1.0.2, and the headers and signatures of Standard Webhooks 1.0.0. */
final class WebhookEvents {
  /** The module that shows that events come; others need it. */
  static final String FIRST = "event";

  private static final String MEDIA_TYPE = "application/cloudevents+json";

  /** How old a try may be at most for who verifies it (Standard Webhooks, Verifying). */
  private static final Duration TOLERANCE = Duration.ofMinutes(5);

  private WebhookEvents() {}

  static List<ConformanceModule<Targets>> modules() {
    return List.of(
        must(
            new Words(
                FIRST,
                "WBH-001",
                "What happens to a document is told as a CloudEvent, with id, timestamp and"
                    + " signature",
                "a document; what is told of it is taken",
                "Post the event as application/cloudevents+json with the three headers."),
            WebhookEvents::event),
        must(
            new Words(
                "event-signed",
                "WBH-002",
                "A signature is over id, timestamp and body, and the timestamp is of now",
                "a document; what is told of it is taken",
                "Sign id, timestamp and body, joined by full stops, with the webhook's key."),
            FIRST,
            WebhookEvents::signed));
  }

  /** The first try to tell something of a document. */
  static Telling first(NationalSystem system, Hearing hearing) throws Exception {
    Duration patience = system.side().api().patience();
    Optional<Telling> first = hearing.first(patience);
    Unmet.unless(
        first.isPresent(),
        "Nothing was told of the document in %s; %d requests came that name none"
            .formatted(patience, system.webhook().listener().strays()));
    return first.orElseThrow();
  }

  private static String event(NationalSystem system) throws Exception {
    Telling told = first(system, system.submitHeard(Reply.TAKEN));
    Unmet.unless(told.mediaType().equals(MEDIA_TYPE), "No CloudEvent: " + told.head());
    JsonNode event = told.event();
    Unmet.unless(
        event.path("specversion").asString("").equals("1.0"), "Not specversion 1.0: " + event);
    for (String attribute : List.of("id", "source", "type")) {
      Unmet.unless(!event.path(attribute).asString("").isBlank(), "No " + attribute + ": " + event);
    }
    for (String header : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      Unmet.unless(!told.header(header).isBlank(), "No " + header + ": " + told.head());
    }
    String id = event.path("id").asString("");
    Unmet.unless(id.equals(told.id()), "webhook-id is not the event's id " + id + ": " + told.id());
    return told.type() + ", " + id;
  }

  private static String signed(NationalSystem system) throws Exception {
    Telling told = first(system, system.submitHeard(Reply.TAKEN));
    holds(system, told);
    Instant said = timestamp(told);
    Unmet.unless(
        Duration.between(said, told.at()).abs().compareTo(TOLERANCE) <= 0,
        "webhook-timestamp says " + said + ", and it came at " + told.at());
    return told.signature();
  }

  /** The signature of a try is as it has to be. */
  static void holds(NationalSystem system, Telling told) throws Exception {
    WebhookKey key = system.webhook().key();
    Unmet.unless(
        key.verifies(told),
        "No signature %s of the webhook's key over id, timestamp and body: %s"
            .formatted(key.version(), told.head()));
  }

  /** When a try was made, as it says. */
  static Instant timestamp(Telling told) throws Unmet {
    Unmet.unless(
        told.timestamp().matches("\\d{1,10}"),
        "webhook-timestamp says no seconds since 1970: " + told.timestamp());
    return Instant.ofEpochSecond(Long.parseLong(told.timestamp()));
  }
}
