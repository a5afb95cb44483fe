// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The registry's API as an officer's machine uses it: over TLS, bounded in time and size. */
public final class RegistryApi {
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
  public byte[] get(String path) throws IOException, RefusedByRegistryException {
    return send(request(path).GET().build());
  }

  /** The JSON at a path. */
  public JsonNode json(String path) throws IOException, RefusedByRegistryException {
    return read(get(path));
  }

  /** Size of the log, as its newest checkpoint says: its second line (C2SP tlog-checkpoint). */
  public long treeSize() throws IOException, RefusedByRegistryException {
    List<String> lines = new String(get("/checkpoint"), StandardCharsets.UTF_8).lines().toList();
    try {
      return Long.parseLong(lines.get(1));
    } catch (IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException("The registry's checkpoint cannot be read", e);
    }
  }

  /** What is at a path, or empty if there is nothing. */
  public Optional<byte[]> find(String path) throws IOException, RefusedByRegistryException {
    try {
      return Optional.of(get(path));
    } catch (RefusedByRegistryException e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The newest published version, by the registry's word alone; empty before the first. */
  public Optional<Long> newestVersion() throws IOException, RefusedByRegistryException {
    Optional<byte[]> timestamp = find("/v1/metadata/timestamp.json");
    if (timestamp.isEmpty()) {
      return Optional.empty();
    }
    JsonNode metadata = read(timestamp.get());
    byte[] payload = Base64.getUrlDecoder().decode(metadata.path("payload").asString(""));
    return Optional.of(read(payload).path("snapshot").path("version").asLong());
  }

  /** The newest published register, by the registry's word alone; empty before the first. */
  public Register register() throws IOException, RefusedByRegistryException {
    Optional<Long> version = newestVersion();
    if (version.isEmpty()) {
      return new Register(List.of(), List.of(), List.of(), List.of());
    }
    try {
      Snapshot newest = new SnapshotJson().readSnapshot(get("/v1/snapshots/" + version.get()));
      return new Register(
          newest.parties(),
          newest.services(),
          newest.levelMappings(),
          newest.arrangements(),
          newest.providers(),
          newest.schemes(),
          newest.accessionOfficers());
    } catch (MalformedJsonException e) {
      throw new IOException("The registry's snapshot: " + e.getMessage(), e);
    }
  }

  /** Posts JSON and gives the answer. */
  public JsonNode post(String path, JsonNode body) throws IOException, RefusedByRegistryException {
    return post(path, "application/json", JSON.writeValueAsBytes(body));
  }

  /** Posts bytes and gives the answer. */
  public JsonNode post(String path, String contentType, byte[] body)
      throws IOException, RefusedByRegistryException {
    return read(
        send(
            request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(body))
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
