// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;

/** Asks a publisher: one answer, bounded in size and in the time until it is whole. */
final class SmpHttp {
  private final HttpClient client;
  private final SmpLimits limits;

  SmpHttp(SSLContext tls, SmpLimits limits) {
    this.limits = limits;
    this.client =
        HttpClient.newBuilder()
            .sslContext(tls)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(limits.timeout())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  byte[] get(URI uri) throws SmpRefusedException, InterruptedException {
    PublicAddress.require(uri, limits.privateAddresses());
    HttpRequest request = HttpRequest.newBuilder(uri).timeout(limits.timeout()).build();
    CompletableFuture<byte[]> answer =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(response -> body(uri, response));
    try {
      return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw new SmpRefusedException("No answer from " + uri + ": " + e.getCause(), e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new SmpRefusedException("No whole answer in time from " + uri, e);
    }
  }

  private byte[] body(URI uri, HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException("HTTP " + response.statusCode());
      }
      byte[] bytes = in.readNBytes(limits.bytes() + 1);
      if (bytes.length > limits.bytes()) {
        throw new IOException("more than " + limits.bytes() + " bytes from " + uri);
      }
      return bytes;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
