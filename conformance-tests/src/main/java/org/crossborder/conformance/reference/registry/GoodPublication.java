// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.registry;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A register published as it should be, or with exactly one thing wrong. */
public final class GoodPublication {
  private static final Duration LONG_AGO = Duration.ofDays(400);

  private GoodPublication() {}

  /** What can be wrong with a publication. */
  public enum Defect {
    NONE,
    ROOT_SIGNED_BY_ANOTHER,
    TIMESTAMP_SIGNED_BY_ANOTHER,
    TIMESTAMP_EXPIRED,
    SNAPSHOT_SIGNED_BY_ANOTHER,
    SNAPSHOT_EXPIRED,
    OTHER_SNAPSHOT_METADATA,
    OTHER_CONTENT
  }

  /** The resources of one version of a register file, by path. */
  public static Map<String, byte[]> of(String register, long version, Instant at) {
    return of(register, version, at, Defect.NONE);
  }

  /** The same with something wrong. */
  public static Map<String, byte[]> of(String register, long version, Instant at, Defect defect) {
    MetadataKeys keys = MetadataKeys.make();
    Map<String, byte[]> published =
        new LinkedHashMap<>(Publication.of(register, version, keys, at).resources());
    Map<String, byte[]> others =
        Publication.of(register, version, MetadataKeys.make(), at).resources();
    Map<String, byte[]> old =
        Publication.of(register, version, keys, at.minus(LONG_AGO)).resources();
    switch (defect) {
      case NONE -> {
        // As it should be.
      }
      case ROOT_SIGNED_BY_ANOTHER ->
          published.put(Publication.ROOT, Publication.root(keys, at, MetadataKeys.key()));
      case TIMESTAMP_SIGNED_BY_ANOTHER ->
          replace(published, Publication.TIMESTAMP, others.get(Publication.TIMESTAMP));
      case TIMESTAMP_EXPIRED ->
          replace(published, Publication.TIMESTAMP, old.get(Publication.TIMESTAMP));
      case SNAPSHOT_SIGNED_BY_ANOTHER ->
          published.putAll(
              Publication.of(register, version, keys, at, MetadataKeys.key()).resources());
      case SNAPSHOT_EXPIRED -> {
        published.putAll(old);
        published.put(
            Publication.TIMESTAMP,
            Publication.of(register, version, keys, at).resources().get(Publication.TIMESTAMP));
      }
      case OTHER_SNAPSHOT_METADATA ->
          replace(
              published,
              Publication.SNAPSHOT,
              Publication.of(register, version, keys, at.minusSeconds(60))
                  .resources()
                  .get(Publication.SNAPSHOT));
      case OTHER_CONTENT ->
          replace(
              published,
              "/v1/snapshots/" + version,
              "{\"services\": []}".getBytes(StandardCharsets.UTF_8));
    }
    return published;
  }

  private static void replace(Map<String, byte[]> published, String path, byte @Nullable [] other) {
    if (other == null) {
      throw new IllegalStateException("There is no " + path);
    }
    published.put(path, other);
  }
}
