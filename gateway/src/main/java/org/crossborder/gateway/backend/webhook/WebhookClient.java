// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts to one endpoint. No redirect is followed, nothing is repeated, no cookie is kept, and an
 * answer that has not come whole in time is none, however slowly its bytes drip.
 */
public final class WebhookClient implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int LONGEST_ANSWER = 64 * 1024;

  private final CloseableHttpClient http;
  private final Duration timeout;
  private final Supplier<Map<String, String>> trace;
  private final ScheduledExecutorService deadlines;

  /** What an endpoint answered; the body's first 64 KiB. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Answer(
      int status, Optional<String> retryAfter, Optional<String> contentType, byte[] body) {}

  /** One whose posts belong to no trace. */
  public WebhookClient(SSLContext tls, AddressFilter addresses, Duration timeout, int connections) {
    this(tls, addresses, timeout, connections, Map::of);
  }

  /**
   * @param tls whom to trust
   * @param addresses resolves hosts
   * @param timeout for one post, from its beginning to the end of the answer
   * @param connections at most
   * @param trace headers that let the endpoint continue the trace of what is told
   */
  public WebhookClient(
      SSLContext tls,
      AddressFilter addresses,
      Duration timeout,
      int connections,
      Supplier<Map<String, String>> trace) {
    this.timeout = timeout;
    this.trace = trace;
    Timeout socket = Timeout.of(timeout);
    this.http =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(addresses)
                    .setTlsSocketStrategy(new DefaultClientTlsStrategy(tls))
                    .setMaxConnTotal(connections)
                    .setMaxConnPerRoute(connections)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(Timeout.of(CONNECT))
                            .setSocketTimeout(socket)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(socket)
                    .setConnectionRequestTimeout(socket)
                    .build())
            .setUserAgent("Crossborder")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    this.deadlines =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "webhook-deadlines");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Posts a body.
   *
   * @throws IOException if no whole answer came in time
   */
  Answer post(URI url, Map<String, String> headers, ContentType type, byte[] body)
      throws IOException {
    HttpPost post = new HttpPost(url);
    trace.get().forEach(post::setHeader);
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, type));
    Future<?> deadline =
        deadlines.schedule(post::cancel, timeout.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.execute(post, WebhookClient::answer);
    } finally {
      deadline.cancel(false);
    }
  }

  private static Answer answer(ClassicHttpResponse response) throws IOException {
    return new Answer(
        response.getCode(),
        header(response, "Retry-After"),
        header(response, "Content-Type"),
        body(response.getEntity()));
  }

  private static Optional<String> header(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }

  private static byte[] body(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    try (InputStream content = entity.getContent()) {
      return content.readNBytes(LONGEST_ANSWER);
    }
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    http.close();
  }
}
