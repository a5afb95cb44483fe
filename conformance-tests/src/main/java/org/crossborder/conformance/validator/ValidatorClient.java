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
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
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
   * @param observations of the module that asks
   * @throws IOException if nothing that is HTTP comes back in time
   */
  public Report ask(Inquiry inquiry, Observations observations) throws IOException {
    URI url = URI.create(base.toString().replaceAll("/+$", "") + inquiry.path());
    Exchange asked = Exchange.asked(url.toString(), inquiry.contentType(), inquiry.body());
    Exchange seen = observations.see(asked, () -> posted(url, asked));
    return report(seen.status(), seen.received());
  }

  private Exchange posted(URI url, Exchange asked) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(patience)
            .header("Content-Type", asked.sentHead())
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(asked.sent()))
            .build();
    try {
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] answer = in.readNBytes(MOST_BYTES);
        return asked.answered(clock.instant(), response.statusCode(), answer);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for a report");
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
