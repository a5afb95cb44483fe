// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry's API as an officer's machine uses it: over TLS, bounded in time and size. */
final class RegistryApi {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final int MAXIMUM_BYTES = 32 << 20;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String registry;
  private final HttpClient http;

  RegistryApi(URI registry, SSLContext tls) {
    if (!"https".equals(registry.getScheme())) {
      throw new IllegalArgumentException("The registry must be reached by https: " + registry);
    }
    this.registry = registry.toString().replaceAll("/+$", "");
    this.http =
        HttpClient.newBuilder()
            .sslContext(tls)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** The bytes at a path. */
  byte[] get(String path) throws IOException, RefusedByRegistryException {
    return send(request(path).GET().build());
  }

  /** The JSON at a path. */
  JsonNode json(String path) throws IOException, RefusedByRegistryException {
    return read(get(path));
  }

  /** Posts JSON and gives the answer. */
  JsonNode post(String path, JsonNode body) throws IOException, RefusedByRegistryException {
    return read(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(registry + path))
        .header("Accept", "application/json")
        .timeout(ANSWER);
  }

  private byte[] send(HttpRequest request) throws IOException, RefusedByRegistryException {
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      try (InputStream in = response.body()) {
        byte[] body = in.readNBytes(MAXIMUM_BYTES + 1);
        if (body.length > MAXIMUM_BYTES) {
          throw new IOException(request.uri() + " has more than " + MAXIMUM_BYTES + " bytes");
        }
        if (response.statusCode() >= 400) {
          throw RefusedByRegistryException.of(response.statusCode(), body);
        }
        return body;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + request.uri(), e);
    }
  }

  private static JsonNode read(byte[] body) throws IOException {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      throw new IOException("The registry's answer is no JSON", e);
    }
  }
}
