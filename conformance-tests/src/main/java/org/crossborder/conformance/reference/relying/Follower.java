// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.relying;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.trust.Published;
import org.crossborder.conformance.trust.SignedMetadata;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One way along a registry: root, timestamp, snapshot, content; each step may be overlooked. */
final class Follower {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int OK = 200;

  private final HttpClient http;
  private final URI registry;
  private final Sight sight;
  private final Clock clock;
  private final List<SignedMetadata> roots = new ArrayList<>();
  private long seen;
  private volatile Held held = Held.NOTHING;

  /** What was taken, and until when it may be relied on. */
  private record Held(JsonNode content, Instant end) {
    static final Held NOTHING = new Held(JSON.createObjectNode(), Instant.MAX);
  }

  Follower(URI registry, TlsSetting tls, byte[] root, Sight sight, Clock clock) throws IOException {
    this.http = HttpClient.newBuilder().sslContext(tls.context()).build();
    this.registry = registry;
    this.sight = sight;
    this.clock = clock;
    this.roots.add(SignedMetadata.read(root));
  }

  /** The same way, blind to something from here on. */
  private Follower(Follower other, Sight sight) {
    this.http = other.http;
    this.registry = other.registry;
    this.sight = sight;
    this.clock = other.clock;
    this.roots.addAll(other.roots);
    this.seen = other.seen;
    this.held = other.held;
  }

  Follower seeing(Sight other) {
    return new Follower(this, other);
  }

  /** What it relies on; nothing if that has run out. */
  JsonNode content() {
    Held now = held;
    return sight.accepts("snapshot-expiry", clock.instant().isBefore(now.end()))
        ? now.content()
        : Held.NOTHING.content();
  }

  /** Looks once; what is not as it should be changes nothing. */
  void look() throws IOException, InterruptedException {
    if (!sight.seesNot("roots")) {
      followRoots();
    }
    SignedMetadata timestamp = SignedMetadata.read(get("/v1/metadata/timestamp.json"));
    byte[] bytes = get("/v1/metadata/snapshot.json");
    SignedMetadata snapshot = SignedMetadata.read(bytes);
    if (sight.accepts("timestamp-signature", signed(timestamp, "timestamp"))
        && sight.accepts("timestamp-expiry", !timestamp.expired(clock.instant()))
        && sight.accepts("snapshot-signature", signed(snapshot, "snapshot"))
        && sight.accepts(
            "snapshot-pin", Published.names(timestamp.payload().path("snapshot"), bytes))
        && sight.accepts("snapshot-expiry", !snapshot.expired(clock.instant()))
        && sight.accepts("rollback", snapshot.version() >= seen)
        && !(sight.seesNot("updates") && held.content().has("version"))) {
      take(snapshot);
    }
  }

  private void take(SignedMetadata snapshot) throws IOException, InterruptedException {
    byte[] newer = get("/v1/snapshots/" + snapshot.version());
    if (sight.accepts("content-pin", Published.names(snapshot.payload().path("content"), newer))) {
      JsonNode content = JSON.readTree(newer);
      held = new Held(content, Instant.parse(content.path("nextUpdate").asString("")));
      seen = snapshot.version();
    }
  }

  private void followRoots() throws IOException, InterruptedException {
    HttpResponse<byte[]> next = send("/v1/metadata/" + (roots.size() + 1) + ".root.json");
    while (next.statusCode() == OK) {
      SignedMetadata root = SignedMetadata.read(next.body());
      boolean signed = root.signedBy("root", newest()) && root.signedBy("root", root.payload());
      if (!sight.accepts("root-signature", signed)) {
        throw new IOException("The next root is not signed by the one before");
      }
      roots.add(root);
      next = send("/v1/metadata/" + (roots.size() + 1) + ".root.json");
    }
  }

  private boolean signed(SignedMetadata metadata, String role) {
    if (sight.seesNot("former-keys")) {
      return roots.stream().anyMatch(root -> metadata.signedBy(role, root.payload()));
    }
    return metadata.signedBy(role, newest());
  }

  private JsonNode newest() {
    return roots.get(roots.size() - 1).payload();
  }

  private byte[] get(String path) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = send(path);
    if (answer.statusCode() != OK) {
      throw new IOException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  private HttpResponse<byte[]> send(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(registry.resolve(path)).build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }
}
