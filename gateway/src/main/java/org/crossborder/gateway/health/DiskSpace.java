// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What is left on the disk of the home directory.
 *
 * @param home directory that is written to
 * @param reserve bytes below which nothing more is taken in
 * @param warning bytes below which a person should look
 */
public record DiskSpace(Path home, long reserve, long warning) {

  /** How it stands with the disk. */
  public enum Level {
    AMPLE,
    /** Below the warning, and still taking messages in. */
    LOW,
    /** Below the reserve: what would be stored is refused, so that what is stored can be ended. */
    EXHAUSTED,
    /** The file system is read-only, gone, or does not say. */
    UNUSABLE
  }

  /** Bytes that this process may still write; empty if the file system does not say. */
  public OptionalLong usable() {
    try {
      return OptionalLong.of(Files.getFileStore(home).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  public Level level() {
    OptionalLong usable = usable();
    if (usable.isEmpty() || isReadOnly()) {
      return Level.UNUSABLE;
    }
    if (usable.getAsLong() < reserve) {
      return Level.EXHAUSTED;
    }
    return usable.getAsLong() < warning ? Level.LOW : Level.AMPLE;
  }

  private boolean isReadOnly() {
    try {
      FileStore store = Files.getFileStore(home);
      return store.isReadOnly();
    } catch (IOException e) {
      return true;
    }
  }
}
