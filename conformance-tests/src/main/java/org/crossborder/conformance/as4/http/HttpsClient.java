// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.mime.HttpBody;

/** Posts messages; it follows no redirect and keeps no cookie. */
public final class HttpsClient implements Transport {
  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private final SSLContext tls;
  private final HttpClient client;
  private final Duration patience;

  /**
   * @param patience how long an answer may take
   */
  public HttpsClient(TlsSetting tls, Duration patience) {
    this(tls.context(), patience);
  }

  /** One that trusts as this context does. */
  public HttpsClient(SSLContext tls, Duration patience) {
    this.tls = tls;
    this.client =
        HttpClient.newBuilder()
            .sslContext(this.tls)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECTING)
            .build();
    this.patience = patience;
  }

  @Override
  public SSLContext tls() {
    return tls;
  }

  @Override
  public Duration patience() {
    return patience;
  }

  @Override
  public HttpAnswer post(URI url, HttpBody body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(patience)
            .header("Content-Type", body.contentType())
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.bytes()))
            .build();
    try {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return new HttpAnswer(response.statusCode(), new HttpBody(type, in.readNBytes(MOST_BYTES)));
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for an answer");
    }
  }
}
