// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file is still being written. It compares what it saw with what it sees, and never the
 * clock of a file server with this one's.
 */
final class Settling {
  private final Duration time;
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Look(long size, FileTime modified) {}

  private record Seen(List<Look> look, Instant since) {}

  /**
   * @param time how long a file must stay as it is before it counts as whole
   */
  Settling(Duration time) {
    this.time = time;
  }

  boolean settled(Path file, BasicFileAttributes attributes, Instant now) {
    return settled(file, List.of(attributes), now);
  }

  /**
   * Whether a folder is.
   *
   * @param attributes of all that is in it
   */
  boolean settled(Path folder, List<BasicFileAttributes> attributes, Instant now) {
    List<Look> look =
        attributes.stream().map(each -> new Look(each.size(), each.lastModifiedTime())).toList();
    Seen before = seen.get(folder);
    if (before == null || !before.look().equals(look)) {
      seen.put(folder, new Seen(look, now));
      return time.isZero();
    }
    return !now.isBefore(before.since().plus(time));
  }

  /** Forgets files that are gone. */
  void keepOnly(Set<Path> there) {
    seen.keySet().retainAll(there);
  }
}
