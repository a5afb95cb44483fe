// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;

/**
 * Fetches from the registry. Each answer is bounded in time and in size, also after gzip; redirects
 * are not followed.
 */
final class RegistryHttp {
  /** An answer's body, and the validator to ask with the next time. */
  static final class Answer {
    final byte[] body;
    final Optional<String> entityTag;

    private Answer(byte[] body, Optional<String> entityTag) {
      this.body = body;
      this.entityTag = entityTag;
    }
  }

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;

  private final URI registry;
  private final Duration wholeAnswer;
  private final HttpClient http;

  /**
   * @param wholeAnswer within which every answer must have arrived to its last byte
   */
  RegistryHttp(URI registry, SSLContext tls, Duration wholeAnswer) {
    if (!"https".equals(registry.getScheme())) {
      throw new IllegalArgumentException("The registry must be reached by https: " + registry);
    }
    this.registry = registry;
    this.wholeAnswer = wholeAnswer;
    this.http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  byte[] get(String path, int maximumBytes) throws IOException {
    return answer(path, maximumBytes).body;
  }

  /** What must exist, with its validator. */
  Answer answer(String path, int maximumBytes) throws IOException {
    HttpResponse<byte[]> response = send(request(path).build(), maximumBytes, wholeAnswer);
    if (response.statusCode() == NOT_FOUND) {
      throw new IOException(registry + path + " does not exist");
    }
    return new Answer(body(response, maximumBytes), response.headers().firstValue("ETag"));
  }

  /** The answer, or empty if the registry says that there is none. */
  Optional<byte[]> find(String path, int maximumBytes) throws IOException {
    HttpResponse<byte[]> response = send(request(path).build(), maximumBytes, wholeAnswer);
    return response.statusCode() == NOT_FOUND
        ? Optional.empty()
        : Optional.of(body(response, maximumBytes));
  }

  /**
   * Asks the registry to answer only when there is something else than what {@code entityTag} names
   * (RFC 7240, section 4.3).
   *
   * @return whether there is; not, if {@code wait} has passed
   */
  boolean awaitOther(String path, String entityTag, int maximumBytes, Duration wait)
      throws IOException {
    HttpRequest request =
        request(path)
            .header("If-None-Match", entityTag)
            .header("Prefer", "wait=" + wait.toSeconds())
            .build();
    HttpResponse<byte[]> response = send(request, maximumBytes, wait.plus(wholeAnswer));
    if (response.statusCode() != OK && response.statusCode() != NOT_MODIFIED) {
      throw unexpected(response);
    }
    return response.statusCode() == OK;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(registry.toString().replaceAll("/+$", "") + path))
        .header("Accept-Encoding", "gzip");
  }

  private HttpResponse<byte[]> send(HttpRequest request, int maximumBytes, Duration within)
      throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new BoundedBody(zippedAtMost(maximumBytes)));
    try {
      return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while fetching " + request.uri(), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + within.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(sentence(e), e);
    }
  }

  private static byte[] body(HttpResponse<byte[]> response, int maximumBytes) throws IOException {
    if (response.statusCode() != OK) {
      throw unexpected(response);
    }
    return switch (response.headers().firstValue("Content-Encoding").orElse("identity")) {
      case "identity" -> within(maximumBytes, response.body());
      case "gzip" -> unzipped(response.body(), maximumBytes);
      default -> throw new IOException("the answer has an encoding that was not asked for");
    };
  }

  private static byte[] within(int maximumBytes, byte[] body) throws IOException {
    if (body.length > maximumBytes) {
      throw BoundedBody.tooLong(maximumBytes);
    }
    return body;
  }

  private static byte[] unzipped(byte[] body, int maximumBytes) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] whole = in.readNBytes(maximumBytes);
      if (in.read() >= 0) {
        throw BoundedBody.tooLong(maximumBytes);
      }
      return whole;
    }
  }

  /** What cannot be compressed grows a little by gzip. */
  private static int zippedAtMost(int maximumBytes) {
    return maximumBytes + maximumBytes / 1000 + 1000;
  }

  private static IOException unexpected(HttpResponse<byte[]> response) {
    return new IOException("the registry answered " + response.statusCode());
  }

  private static String sentence(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
