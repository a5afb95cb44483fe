// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import com.nimbusds.jose.jwk.ECKey;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a registry publishes at one version, by path: root, timestamp, snapshot metadata and content
 * (The Update Framework 1.0).
 */
record Publication(long version, Map<String, byte[]> resources) {
  static final String ROOT = "/v1/metadata/root.json";
  static final String TIMESTAMP = "/v1/metadata/timestamp.json";
  static final String SNAPSHOT = "/v1/metadata/snapshot.json";

  private static final Duration TIMESTAMP_VALIDITY = Duration.ofMinutes(10);
  private static final Duration SNAPSHOT_VALIDITY = Duration.ofDays(1);
  private static final Duration ROOT_VALIDITY = Duration.ofDays(365);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Publication {
    resources = Map.copyOf(resources);
  }

  /** A version of a register. */
  static Publication of(String register, long version, MetadataKeys keys, Instant at) {
    return of(register, version, keys, at, keys.snapshot());
  }

  /** The same with snapshot metadata that another key signed. */
  static Publication of(
      String register, long version, MetadataKeys keys, Instant at, ECKey snapshotSigner) {
    return of(register, version, keys, at, snapshotSigner, SNAPSHOT_VALIDITY);
  }

  /** The same that ends sooner, or later. */
  static Publication of(
      String register, long version, MetadataKeys keys, Instant at, Duration validity) {
    return of(register, version, keys, at, keys.snapshot(), validity);
  }

  private static Publication of(
      String register,
      long version,
      MetadataKeys keys,
      Instant at,
      ECKey snapshotSigner,
      Duration validity) {
    byte[] content = content(register, version, at, validity);
    ObjectNode snapshot = metadata("snapshot", version, at, validity);
    snapshot.set("content", JSON.valueToTree(pin(version, content)));
    byte[] snapshotJws =
        MetadataKeys.sign(JSON.writeValueAsBytes(snapshot), "snapshot", snapshotSigner);
    ObjectNode timestamp = metadata("timestamp", version, at, TIMESTAMP_VALIDITY);
    timestamp.set("snapshot", JSON.valueToTree(pin(version, snapshotJws)));
    Map<String, byte[]> resources = new LinkedHashMap<>();
    resources.put(ROOT, root(keys, at, keys.root()));
    resources.put(
        TIMESTAMP,
        MetadataKeys.sign(JSON.writeValueAsBytes(timestamp), "timestamp", keys.timestamp()));
    resources.put(SNAPSHOT, snapshotJws);
    resources.put("/v1/snapshots/" + version, content);
    return new Publication(version, resources);
  }

  private static byte[] content(String register, long version, Instant at, Duration validity) {
    ObjectNode content = (ObjectNode) JSON.readTree(register);
    content.put("version", version);
    content.put("issuedAt", at.toString());
    content.put("nextUpdate", at.plus(validity).toString());
    return JSON.writeValueAsBytes(content);
  }

  /** The root of these keys, as some key signs it. */
  static byte[] root(MetadataKeys keys, Instant at, ECKey signer) {
    ObjectNode root = metadata("root", 1, at, ROOT_VALIDITY);
    ObjectNode known = root.putObject("keys");
    ObjectNode roles = root.putObject("roles");
    Map.of("root", keys.root(), "timestamp", keys.timestamp(), "snapshot", keys.snapshot())
        .forEach(
            (role, key) -> {
              String id = MetadataKeys.id(key);
              known.set(id, JSON.valueToTree(key.toPublicJWK().toJSONObject()));
              roles.set(role, JSON.valueToTree(Map.of("keyIds", List.of(id), "threshold", 1)));
            });
    return MetadataKeys.sign(JSON.writeValueAsBytes(root), "root", signer);
  }

  private static ObjectNode metadata(String type, long version, Instant at, Duration validity) {
    return JSON.createObjectNode()
        .put("type", type)
        .put("version", version)
        .put("issuedAt", at.toString())
        .put("expires", at.plus(validity).toString());
  }

  private static Map<String, Object> pin(long version, byte[] bytes) {
    return Map.of("version", version, "sha256", sha256(bytes), "length", bytes.length);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
