// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The root of the registry behind the script, and the roots that the suite puts after it. */
final class Roots {
  private final List<MetadataKey> rootKeys;
  private final Clock clock;
  private final List<byte[]> published = new ArrayList<>();
  private ObjectNode newest;

  /**
   * @param newest the payload of the newest of {@code given}
   * @param rootKeys private keys of the root; as many as it asks for
   */
  Roots(List<byte[]> given, ObjectNode newest, List<MetadataKey> rootKeys, Clock clock) {
    this.published.addAll(given);
    this.newest = newest;
    this.rootKeys = List.copyOf(rootKeys);
    this.clock = clock;
  }

  /** Names other keys for timestamp and snapshot, and is signed as it should be. */
  void rollOver(RoleKeys keys) {
    newest = next(keys);
    published.add(Metadata.sign(newest, rootKeys));
  }

  /** The next root by somebody who holds none of the root's keys; it is not kept. */
  Map<String, byte[]> usurped(RoleKeys keys) {
    ObjectNode root = next(keys);
    MetadataKey usurper = MetadataKey.make();
    byte[] signed = Metadata.sign(named(root, "root", usurper), List.of(usurper));
    return Map.of(path(root.path("version").asLong()), signed);
  }

  /** By path. */
  Map<String, byte[]> resources() {
    Map<String, byte[]> resources = new LinkedHashMap<>();
    for (int i = 0; i < published.size(); i++) {
      resources.put(path(i + 1), published.get(i));
    }
    resources.put("/v1/metadata/root.json", published.get(published.size() - 1));
    return resources;
  }

  private ObjectNode next(RoleKeys keys) {
    ObjectNode root = newest.deepCopy();
    root.put("version", newest.path("version").asLong() + 1);
    root.put("issuedAt", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    return named(named(root, "timestamp", keys.timestamp()), "snapshot", keys.snapshot());
  }

  private static ObjectNode named(ObjectNode root, String role, MetadataKey key) {
    ((ObjectNode) root.path("keys")).set(key.id(), Metadata.JSON.valueToTree(key.named()));
    ObjectNode named = (ObjectNode) root.path("roles").path(role);
    named.putArray("keyIds").add(key.id());
    named.put("threshold", 1);
    return root;
  }

  private static String path(long version) {
    return "/v1/metadata/" + version + ".root.json";
  }
}
