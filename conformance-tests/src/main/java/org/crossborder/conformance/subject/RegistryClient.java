// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.scripted.Behind;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;

/** Reads what a registry publishes; it follows no redirect. */
public final class RegistryClient implements Behind {
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final HttpClient http;
  private final URI base;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param base where {@code /v1/metadata} begins
   * @param patience how long an answer may take
   */
  public RegistryClient(URI base, TlsSetting tls, Duration patience, Clock clock) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(tls.context())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    this.base = base;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public Answer get(String path, Observations observations) throws IOException {
    return send(request(path).build(), new byte[0], "GET", observations);
  }

  @Override
  public Answer post(String path, String type, byte[] body, Observations observations)
      throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    return send(request, body, type, observations);
  }

  private HttpRequest.Builder request(String path) {
    URI url = URI.create(base.toString().replaceAll("/+$", "") + path);
    return HttpRequest.newBuilder(url).timeout(patience);
  }

  private Answer send(HttpRequest request, byte[] sent, String head, Observations observations)
      throws IOException {
    Exchange asked = Exchange.asked(request.uri().toString(), head, sent);
    Exchange seen = observations.see(asked, () -> answered(request, asked));
    return new Answer(seen.status(), seen.received());
  }

  private Exchange answered(HttpRequest request, Exchange asked) throws IOException {
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(MOST_BYTES);
        return asked.answered(clock.instant(), response.statusCode(), body);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the registry");
    }
  }
}
