// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was picked up and has no outcome: a node was killed over it, or it could not be decided.
 * Each is tried again once nobody has tried it for a while; the time stands on its folder, where
 * every node sees it.
 */
final class Unfinished {
  private final FolderLayout layout;
  private final Duration pause;

  Unfinished(FolderLayout layout, Duration pause) {
    this.layout = layout;
    this.pause = pause;
  }

  List<Picked> take(int maximum, Instant now) throws IOException {
    List<Picked> taken = new ArrayList<>();
    try (DirectoryStream<Path> working = Files.newDirectoryStream(layout.working())) {
      for (Path directory : working) {
        if (taken.size() < maximum && rested(directory, now)) {
          touch(directory, now);
          file(directory).ifPresent(file -> taken.add(Picked.read(directory, file)));
        }
      }
    }
    return taken;
  }

  /** Somebody works on it from now on. */
  void touch(Path directory, Instant now) throws IOException {
    try {
      Files.setLastModifiedTime(directory, FileTime.from(now));
    } catch (NoSuchFileException e) {
      // another node has finished it
    }
  }

  private boolean rested(Path directory, Instant now) throws IOException {
    try {
      Instant tried = Files.getLastModifiedTime(directory).toInstant();
      return !now.isBefore(tried.plus(pause));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Empty, and the folder gone, if a node was killed before the file was in it. */
  private static Optional<Path> file(Path directory) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        if (!file.getFileName().toString().equals(Outcomes.FILE)
            && !file.getFileName().toString().startsWith(".")) {
          return Optional.of(file);
        }
      }
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    Files.deleteIfExists(directory);
    return Optional.empty();
  }
}
