// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Delivers by HTTPS POST. The receiver checks {@code Crossborder-Signature} (HMAC-SHA256 of the
 * body, with the secret that both know) and takes each {@code Idempotency-Key} once; any 2xx
 * confirms. Redirects are not followed.
 */
public final class Webhook implements Backend {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final String NAME = "webhook";
  private static final String HMAC = "HmacSHA256";

  private final URI url;
  private final byte[] secret;
  private final Duration timeout;
  private final HttpClient http;

  public Webhook(URI url, byte[] secret, Duration timeout, SSLContext tls) {
    this.url = url;
    this.secret = secret.clone();
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_TIMEOUT)
            .sslContext(tls)
            .build();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    HttpRequest request = request(delivery.message(), document(delivery));
    try {
      HttpResponse<Void> response = http.send(request, HttpResponse.BodyHandlers.discarding());
      return response.statusCode() / 100 == 2
          ? new DeliveryOutcome.Confirmed()
          : new DeliveryOutcome.NotConfirmed("The webhook answered " + response.statusCode());
    } catch (IOException e) {
      return new DeliveryOutcome.NotConfirmed(
          "The webhook did not answer (" + e.getClass().getSimpleName() + ")");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new DeliveryOutcome.NotConfirmed("The gateway is stopping");
    }
  }

  /** The document is bounded where it came in; its annexes are fetched by REST. */
  private static byte[] document(Delivery delivery) {
    try (InputStream content = delivery.document().content().open()) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest request(StoredMessage message, byte[] document) {
    return HttpRequest.newBuilder(url)
        .timeout(timeout)
        .header("Content-Type", "application/xml")
        .header("Idempotency-Key", message.messageId())
        .header("Crossborder-Signature", "sha256=" + hmac(document))
        .header("Crossborder-Document-Id", message.id().toString())
        .header(
            "Crossborder-Document-Type",
            Objects.requireNonNullElse(message.document().type(), "unknown"))
        .header("Crossborder-Sender", message.sender())
        .POST(HttpRequest.BodyPublishers.ofByteArray(document))
        .build();
  }

  private String hmac(byte[] document) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(document));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
