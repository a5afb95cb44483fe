// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossborder.validator.batch.Source;
import org.crossborder.validator.batch.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a directory are complete: those that have not changed for a while, and so are not
 * being written any more. A file that was moved into the directory in one piece waits as long.
 */
final class Arrivals {
  /** What tells that a file has changed. */
  private record Stamp(long size, FileTime modified, @Nullable Object key) {}

  private record Seen(Stamp stamp, Instant since, boolean done) {}

  private final Path directory;
  private final Path output;
  private final Duration settled;
  private final Map<Path, Seen> seen = new HashMap<>();

  Arrivals(Path directory, Path output, Duration settled) {
    this.directory = directory;
    this.output = output;
    this.settled = settled;
  }

  /** The complete files that nobody has called done since they last changed. */
  List<Source> complete(Instant now) throws IOException {
    List<Source> complete = new ArrayList<>();
    Set<Path> there = new HashSet<>();
    for (Source source : Sources.in(directory, output)) {
      Stamp stamp = stamp(source.place());
      if (stamp != null) {
        there.add(source.place());
        Seen before = seen.get(source.place());
        Seen known =
            before != null && before.stamp().equals(stamp) ? before : new Seen(stamp, now, false);
        seen.put(source.place(), known);
        if (!known.done() && !known.since().plus(settled).isAfter(now)) {
          complete.add(source);
        }
      }
    }
    seen.keySet().retainAll(there);
    return complete;
  }

  /** Nothing more is to be done with this file until it changes. */
  void done(Source source) {
    seen.computeIfPresent(
        source.place(), (place, known) -> new Seen(known.stamp(), known.since(), true));
  }

  private @Nullable Stamp stamp(Path place) throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(
              directory.resolve(place), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new Stamp(file.size(), file.lastModifiedTime(), file.fileKey());
    } catch (NoSuchFileException gone) {
      return null;
    }
  }
}
