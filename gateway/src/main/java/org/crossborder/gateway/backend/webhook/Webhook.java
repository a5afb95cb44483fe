// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.backend.EventConsumer;
import org.crossborder.gateway.backend.EventOutcome;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.backend.webhook.WebhookClient.Answer;
import org.crossborder.gateway.store.BackendSwitches.Off;
import org.crossborder.gateway.store.EventDispatch.Status;
import org.crossborder.gateway.store.Store;

/**
 * Tells a national system of documents and events by HTTPS POST (Standard Webhooks). A document is
 * an event, too, the one that hands it over: it waits in the outbox with the others, and is
 * delivered once the endpoint has answered it with a 2xx, in which it may say what became of it.
 */
public final class Webhook implements Backend, EventConsumer {
  private static final int GONE = 410;
  private static final ContentType CLOUD_EVENT =
      ContentType.parse("application/cloudevents+json; charset=UTF-8");

  private final Store store;
  private final WebhookEndpoint endpoint;
  private final CloudEvents bodies;
  private final WebhookClient client;
  private final AnsweredWord words;
  private final Runnable wake;

  /**
   * @param acknowledgements takes what the endpoint says of a document in its answer
   * @param wake called when there is a document to post
   */
  public Webhook(
      Store store,
      WebhookEndpoint endpoint,
      CloudEvents bodies,
      WebhookClient client,
      Saying.Acknowledgements acknowledgements,
      Runnable wake) {
    this.store = store;
    this.endpoint = endpoint;
    this.bodies = bodies;
    this.client = client;
    this.words = new AnsweredWord(store, new Saying(endpoint.name(), acknowledgements));
    this.wake = wake;
  }

  @Override
  public String name() {
    return endpoint.name();
  }

  @Override
  public Subscription subscription() {
    return endpoint.subscription();
  }

  WebhookEndpoint endpoint() {
    return endpoint;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    Status status = store.dispatches().deliver(name(), delivery.message(), store.clock().instant());
    if (status == Status.TAKEN) {
      return new DeliveryOutcome.Confirmed();
    }
    wake.run();
    return store
        .switches()
        .off(name())
        .<DeliveryOutcome>map(off -> new DeliveryOutcome.Gone(sentence(off)))
        .orElseGet(DeliveryOutcome.Waiting::new);
  }

  private String sentence(Off off) {
    return name() + " is switched off since " + off.since() + ": " + off.reason();
  }

  @Override
  public EventOutcome take(Event event) {
    byte[] body = bodies.of(event);
    Instant now = store.clock().instant();
    Map<String, String> headers =
        Map.of(
            "webhook-id", event.id(),
            "webhook-timestamp", String.valueOf(now.getEpochSecond()),
            "webhook-signature", endpoint.keys().signature(event.id(), now, body));
    try {
      Answer answer = client.post(endpoint.url(), headers, CLOUD_EVENT, body);
      EventOutcome outcome = outcome(answer, now);
      if (event.isDelivery() && outcome instanceof EventOutcome.Taken) {
        words.say(event.document().id(), answer);
      }
      return outcome;
    } catch (AddressFilter.RefusedAddressException e) {
      return new EventOutcome.NotTaken(name() + " was not asked: " + e.getMessage());
    } catch (IOException e) {
      return new EventOutcome.NotTaken(
          name() + " did not answer (" + e.getClass().getSimpleName() + ")");
    }
  }

  private EventOutcome outcome(Answer answer, Instant now) {
    if (answer.status() / 100 == 2) {
      return new EventOutcome.Taken();
    }
    String why = name() + " answered " + answer.status();
    return answer.status() == GONE
        ? new EventOutcome.Gone(why)
        : new EventOutcome.NotTaken(why, RetryAfter.read(answer.retryAfter(), now));
  }
}
