// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition with its metadata.
 *
 * @param version of the timestamp
 * @param keys who signs
 * @param issued when
 */
record Showing(Edition edition, long version, RoleKeys keys, Instant issued) {
  private static final String TIMESTAMP = "/v1/metadata/timestamp.json";
  private static final String SNAPSHOT = "/v1/metadata/snapshot.json";
  private static final Duration TIMESTAMP_VALIDITY = Duration.ofMinutes(10);

  /** As it should be, by path. */
  Map<String, byte[]> right() {
    return of(snapshot(edition.content(), issued), issued);
  }

  /** The timestamp has expired. */
  Map<String, byte[]> expired() {
    return of(
        snapshot(edition.content(), issued),
        issued.minus(TIMESTAMP_VALIDITY).minus(TIMESTAMP_VALIDITY));
  }

  /** The timestamp names other metadata of this version; both are well signed. */
  Map<String, byte[]> otherMetadata() {
    Map<String, byte[]> resources = of(snapshot(edition.content(), issued), issued);
    resources.put(SNAPSHOT, snapshot(edition.content(), issued.minusSeconds(1)));
    return resources;
  }

  /** The metadata name other content; all is well signed. */
  Map<String, byte[]> otherContent() {
    byte[] other =
        (new String(edition.content(), StandardCharsets.UTF_8) + " ")
            .getBytes(StandardCharsets.UTF_8);
    return of(snapshot(other, issued), issued);
  }

  private Map<String, byte[]> of(byte[] snapshot, Instant stamped) {
    ObjectNode timestamp =
        Metadata.of("timestamp", version, stamped, stamped.plus(TIMESTAMP_VALIDITY));
    timestamp.set("snapshot", Metadata.pin(edition.version(), snapshot));
    Map<String, byte[]> resources = new LinkedHashMap<>();
    resources.put(TIMESTAMP, Metadata.sign(timestamp, List.of(keys.timestamp())));
    resources.put(SNAPSHOT, snapshot);
    resources.put(edition.path(), edition.content());
    return resources;
  }

  private byte[] snapshot(byte[] content, Instant at) {
    ObjectNode snapshot = Metadata.of("snapshot", edition.version(), at, edition.nextUpdate());
    snapshot.set("content", Metadata.pin(edition.version(), content));
    return Metadata.sign(snapshot, List.of(keys.snapshot()));
  }
}
