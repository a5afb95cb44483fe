// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file is still being written. It compares what it saw with what it sees, and never the
 * clock of a file server with this one's.
 */
final class Settling {
  private final Duration time;
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Seen(long size, FileTime modified, Instant since) {}

  /**
   * @param time how long a file must stay as it is before it counts as whole
   */
  Settling(Duration time) {
    this.time = time;
  }

  boolean settled(Path file, BasicFileAttributes attributes, Instant now) {
    Seen before = seen.get(file);
    if (before == null
        || before.size() != attributes.size()
        || !before.modified().equals(attributes.lastModifiedTime())) {
      seen.put(file, new Seen(attributes.size(), attributes.lastModifiedTime(), now));
      return time.isZero();
    }
    return !now.isBefore(before.since().plus(time));
  }

  /** Forgets files that are gone. */
  void keepOnly(Set<Path> there) {
    seen.keySet().retainAll(there);
  }
}
