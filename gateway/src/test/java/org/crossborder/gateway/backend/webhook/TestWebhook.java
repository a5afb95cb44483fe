// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.crossborder.gateway.backend.EventDispatching;
import org.crossborder.gateway.backend.EventDistribution;
import org.crossborder.gateway.backend.Subscription;
import org.crossborder.gateway.backend.channel.Saying;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.gateway.work.Node;

/** A webhook whose rounds a test moves on, one after the other. */
final class TestWebhook implements AutoCloseable {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final Duration EXPIRY = Duration.ofDays(3);
  static final Duration LONGEST_WAIT = Duration.ofHours(6);

  final Webhook webhook;
  private final WebhookClient client;
  private final EventDistribution distribution;
  private final EventDispatching dispatching;

  TestWebhook(Store store, URI url) throws Exception {
    this(store, url, TestPki.TLS.certificate(), Set.of("localhost"), List.of(SECRET));
  }

  /**
   * @param acknowledgements takes what the endpoint says in its answers
   */
  TestWebhook(Store store, URI url, Saying.Acknowledgements acknowledgements) throws Exception {
    this(
        store,
        url,
        TestPki.TLS.certificate(),
        Set.of("localhost"),
        List.of(SECRET),
        acknowledgements);
  }

  TestWebhook(
      Store store, URI url, X509Certificate anchor, Set<String> internalHosts, List<String> keys)
      throws Exception {
    this(
        store,
        url,
        anchor,
        internalHosts,
        keys,
        (document, word, by) -> {
          throw new AssertionError("Nothing is said in an answer here");
        });
  }

  private TestWebhook(
      Store store,
      URI url,
      X509Certificate anchor,
      Set<String> internalHosts,
      List<String> keys,
      Saying.Acknowledgements acknowledgements)
      throws Exception {
    client =
        new WebhookClient(
            Endpoint.trusting(anchor), new AddressFilter(internalHosts), Duration.ofSeconds(1), 2);
    webhook =
        new Webhook(
            store,
            new WebhookEndpoint(
                "single-window", url, SigningKeys.parse(keys), Subscription.to(List.of("*"))),
            new CloudEvents(store, "KR", new Links(URI.create("https://gateway.example")), 100_000),
            client,
            acknowledgements,
            () -> {});
    distribution = new EventDistribution(store, List.of(webhook), EXPIRY, () -> {});
    dispatching =
        new EventDispatching(
            store,
            webhook,
            new Backoff(Duration.ofSeconds(5), 4, LONGEST_WAIT),
            new Random(1),
            new Node("test"),
            () -> {});
  }

  /** Gives out what is new, and posts what is due. */
  void round() {
    distribution.due(100).forEach(Runnable::run);
    dispatching.due(100).forEach(Runnable::run);
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
