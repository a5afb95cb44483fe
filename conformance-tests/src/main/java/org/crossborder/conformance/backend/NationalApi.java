// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.suite.Exchange;
import org.jspecify.annotations.Nullable;

/** A gateway's national API. No redirect is followed; tokens stay out of what is recorded. */
public final class NationalApi {
  private static final int MOST_BYTES = 32 * 1024 * 1024;

  private final HttpClient http;
  private final URI base;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param base where {@code /v1/documents} begins
   * @param patience how long an answer may take
   */
  public NationalApi(URI base, TlsSetting tls, Duration patience, Clock clock) {
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(tls.context())
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.base = base;
    this.patience = patience;
    this.clock = clock;
  }

  /** Where it is. */
  public URI base() {
    return base;
  }

  /** How long an answer may take. */
  public Duration patience() {
    return patience;
  }

  /**
   * Asks once.
   *
   * @param token whose; null: nobody's
   */
  ApiAnswer send(Call call, @Nullable String token, Consumer<Exchange> wire) throws IOException {
    HttpRequest request = request(call, token);
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        ApiAnswer answer =
            new ApiAnswer(response.statusCode(), response.headers(), in.readNBytes(MOST_BYTES));
        wire.accept(
            exchange(call, request, "HTTP " + answer.status() + ", " + answer.mediaType(), answer));
        return answer;
      }
    } catch (IOException fault) {
      wire.accept(exchange(call, request, fault.toString(), null));
      throw fault;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the national API");
    }
  }

  private HttpRequest request(Call call, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + call.path()))
            .timeout(patience)
            .method(
                call.method(),
                call.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(call.body()));
    call.headers().forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request.build();
  }

  private Exchange exchange(
      Call call, HttpRequest request, String received, @Nullable ApiAnswer answer) {
    return new Exchange(
        clock.instant(),
        request.uri().toString(),
        call.head(),
        call.body(),
        received,
        answer == null ? new byte[0] : answer.body());
  }
}
