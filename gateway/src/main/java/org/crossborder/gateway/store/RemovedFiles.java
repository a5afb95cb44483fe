// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/**
 * Removes files that others may put again at the same moment: a file is taken aside first, and its
 * time looked at there, where nobody puts it again. Whoever comes before that has made it younger,
 * and it goes back; whoever comes after finds none, and puts one.
 */
record RemovedFiles(Path aside) {
  /** Whether there is no such file any more; false if it was put since {@code moment}. */
  boolean remove(Path file, Instant moment) throws IOException {
    try {
      if (isPutSince(file, moment)) {
        return false;
      }
      Path taken = Files.createDirectories(aside).resolve(String.valueOf(file.getFileName()));
      Files.move(file, taken, ATOMIC_MOVE);
      if (isPutSince(taken, moment)) {
        Files.move(taken, file, ATOMIC_MOVE);
        return false;
      }
      return Files.deleteIfExists(taken);
    } catch (NoSuchFileException e) {
      return true;
    }
  }

  /** Puts back what a process had taken aside when it was killed; it is found again. */
  void undo(Function<String, Path> place) throws IOException {
    if (!Files.isDirectory(aside)) {
      return;
    }
    try (DirectoryStream<Path> taken = Files.newDirectoryStream(aside)) {
      for (Path file : taken) {
        putBack(file, place.apply(String.valueOf(file.getFileName())));
      }
    }
  }

  private static void putBack(Path taken, Path file) throws IOException {
    try {
      Files.move(taken, file, ATOMIC_MOVE); // over one that was put since: it is the same
    } catch (NoSuchFileException e) {
      return; // another node, which is alive, has gone on
    }
  }

  private static boolean isPutSince(Path file, Instant moment) throws IOException {
    return !Files.getLastModifiedTime(file).toInstant().isBefore(moment);
  }
}
