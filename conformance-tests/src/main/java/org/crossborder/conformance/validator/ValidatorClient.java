// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.validator;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.suite.Exchange;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks a validator. It follows no redirect, and reads no more than a report may have. */
public final class ValidatorClient {
  private static final int MOST_BYTES = 8 * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final URI base;
  private final Duration patience;
  private final Clock clock;

  /**
   * @param base where {@code /v1/validations} begins
   * @param patience how long an answer may take
   */
  public ValidatorClient(URI base, TlsSetting tls, Duration patience, Clock clock) {
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

  /**
   * Asks once.
   *
   * @param wire is told what went over the wire
   * @throws IOException if nothing that is HTTP comes back in time
   */
  public Report ask(Inquiry inquiry, Consumer<Exchange> wire) throws IOException {
    URI url = URI.create(base.toString().replaceAll("/+$", "") + inquiry.path());
    byte[] body = inquiry.body();
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(patience)
            .header("Content-Type", inquiry.contentType())
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      byte[] answer;
      try (InputStream in = response.body()) {
        answer = in.readNBytes(MOST_BYTES);
      }
      wire.accept(
          new Exchange(
              clock.instant(),
              url.toString(),
              inquiry.contentType(),
              body,
              "HTTP " + response.statusCode(),
              answer));
      return report(response.statusCode(), answer);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a report");
    } catch (IOException fault) {
      wire.accept(
          new Exchange(
              clock.instant(),
              url.toString(),
              inquiry.contentType(),
              body,
              fault.toString(),
              new byte[0]));
      throw fault;
    }
  }

  private static Report report(int status, byte[] answer) {
    try {
      return new Report(status, JSON.readTree(answer));
    } catch (JacksonException noJson) {
      return new Report(status, JSON.createObjectNode().put("detail", "The answer is no JSON"));
    }
  }
}
