// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells by HTTPS POST of JSON: the alert, with {@code headline} and {@code text} for chat systems.
 * {@code Crossborder-Signature} is the HMAC-SHA256 of the body.
 */
public final class WebhookAlerts implements AlertChannel {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String HMAC = "HmacSHA256";

  private final URI url;
  private final byte[] secret;
  private final Duration timeout;
  private final HttpClient http;

  public WebhookAlerts(URI url, byte[] secret, Duration timeout, SSLContext tls) {
    this.url = url;
    this.secret = secret.clone();
    this.timeout = timeout;
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .sslContext(tls)
            .build();
  }

  /** What travels. */
  record Body(String headline, String text, @JsonUnwrapped Alert alert) {}

  @Override
  public void tell(Alert alert) throws IOException {
    byte[] body = JSON.writeValueAsBytes(new Body(alert.headline(), alert.text(), alert));
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .header("Crossborder-Signature", "sha256=" + hmac(body))
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status / 100 != 2) {
        throw new IOException("The webhook for alerts answered " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("The gateway is stopping", e);
    }
  }

  private String hmac(byte[] body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256", e);
    }
  }
}
