// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.crossborder.conformance.as4.http.TlsSetting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trust registry as anyone sees it: signed metadata, and the snapshot that they name. Signatures
 * are left to the gateways, which hold the root; TLS and the digest of the snapshot are checked.
 *
 * @param address its base, https
 * @param tls whom TLS trusts
 */
public record Registry(URI address, TlsSetting tls) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_METADATA = 1 << 20;
  private static final int MOST_SNAPSHOT = 256 << 20;

  /** The payload of metadata, such as {@code timestamp}. */
  JsonNode metadata(String name) throws IOException {
    JsonNode jws = json(get("v1/metadata/" + name + ".json", MOST_METADATA));
    return json(payload(jws.path("payload").asString("")));
  }

  /** The snapshot that the metadata name; its bytes are those that were pinned. */
  JsonNode snapshot() throws IOException {
    JsonNode pin = metadata("snapshot").path("content");
    byte[] bytes = get("v1/snapshots/" + pin.path("version").asLong(), MOST_SNAPSHOT);
    if (!sha256(bytes).equals(pin.path("sha256").asString(""))) {
      throw new IOException("The snapshot is not the one that its metadata name");
    }
    return json(bytes);
  }

  private byte[] get(String path, int most) throws IOException {
    String base = address.toString();
    URI url = URI.create((base.endsWith("/") ? base : base + "/") + path);
    HttpClient client =
        HttpClient.newBuilder().sslContext(tls.context()).connectTimeout(PATIENCE).build();
    try {
      HttpResponse<InputStream> answer =
          client.send(
              HttpRequest.newBuilder(url).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        byte[] bytes = in.readNBytes(most);
        if (answer.statusCode() != 200) {
          throw new IOException(url + " answers with HTTP " + answer.statusCode());
        }
        return bytes;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the registry");
    }
  }

  private static byte[] payload(String encoded) throws IOException {
    try {
      return Base64.getUrlDecoder().decode(encoded);
    } catch (IllegalArgumentException broken) {
      throw new IOException("This is no signed metadata", broken);
    }
  }

  private static JsonNode json(byte[] bytes) throws IOException {
    try {
      return JsonMapper.shared().readTree(new String(bytes, StandardCharsets.UTF_8));
    } catch (JacksonException broken) {
      throw new IOException("This is no JSON: " + broken.getOriginalMessage(), broken);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
