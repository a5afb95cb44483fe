// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * What is left on the disks that are written to; the fullest of them counts.
 *
 * @param folders the home directory, and the folder for payloads if it is another
 * @param reserve bytes below which nothing more is taken in
 * @param warning bytes below which a person should look
 */
public record DiskSpace(List<Path> folders, long reserve, long warning) {

  public DiskSpace {
    folders = List.copyOf(folders);
  }

  /** Of one folder. */
  public DiskSpace(Path home, long reserve, long warning) {
    this(List.of(home), reserve, warning);
  }

  /** How it stands with a disk, from well to badly. */
  public enum Level {
    AMPLE,
    /** Below the warning, and still taking messages in. */
    LOW,
    /** Below the reserve: what would be stored is refused, so that what is stored can be ended. */
    EXHAUSTED,
    /** The file system is read-only, gone, or does not say. */
    UNUSABLE
  }

  /** Bytes that may still be written on the fullest disk; empty if one does not say. */
  public OptionalLong usable() {
    return usable(fullest());
  }

  /** How it stands with the fullest disk. */
  public Level level() {
    return level(fullest());
  }

  /** The folder whose disk is the fullest, or does not work. */
  public Path fullest() {
    return folders.stream()
        .max(
            Comparator.<Path, Level>comparing(this::level)
                .thenComparing(folder -> -usable(folder).orElse(0)))
        .orElseThrow();
  }

  private static OptionalLong usable(Path folder) {
    try {
      return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  private Level level(Path folder) {
    OptionalLong usable = usable(folder);
    if (usable.isEmpty() || isReadOnly(folder)) {
      return Level.UNUSABLE;
    }
    if (usable.getAsLong() < reserve) {
      return Level.EXHAUSTED;
    }
    return usable.getAsLong() < warning ? Level.LOW : Level.AMPLE;
  }

  private static boolean isReadOnly(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return store.isReadOnly();
    } catch (IOException e) {
      return true;
    }
  }
}
