// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.ByteArrayOutputStream;
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
import javax.net.ssl.SSLContext;

/** Fetches from the registry; each answer is bounded in size and in time. */
final class RegistryHttp {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE_ANSWER = Duration.ofSeconds(30);

  private final URI registry;
  private final HttpClient http;

  RegistryHttp(URI registry, SSLContext tls) {
    if (!"https".equals(registry.getScheme())) {
      throw new IllegalArgumentException("The registry must be reached by https: " + registry);
    }
    this.registry = registry;
    this.http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  byte[] get(String path, int maximumBytes) throws IOException {
    return find(path, maximumBytes)
        .orElseThrow(() -> new IOException(registry + path + " does not exist"));
  }

  /** The answer, or empty if the registry says that there is none. */
  Optional<byte[]> find(String path, int maximumBytes) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(registry.toString().replaceAll("/+$", "") + path))
            .timeout(WHOLE_ANSWER)
            .build();
    CompletableFuture<Optional<byte[]>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(response -> body(response, maximumBytes));
    try {
      return answer.get(WHOLE_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while fetching " + path, e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("No whole answer within " + WHOLE_ANSWER.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IOException(String.valueOf(rootCause(e).getMessage()), e);
    }
  }

  private static Optional<byte[]> body(HttpResponse<InputStream> response, int maximumBytes) {
    try (InputStream in = response.body()) {
      if (response.statusCode() == 404) {
        return Optional.empty();
      }
      if (response.statusCode() != 200) {
        throw new IllegalStateException("the registry answered " + response.statusCode());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[64 << 10];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        if (out.size() + n > maximumBytes) {
          throw new IllegalStateException("the answer has more than " + maximumBytes + " bytes");
        }
        out.write(buffer, 0, n);
      }
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      throw new IllegalStateException("the answer broke off: " + e.getMessage(), e);
    }
  }

  private static Throwable rootCause(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
