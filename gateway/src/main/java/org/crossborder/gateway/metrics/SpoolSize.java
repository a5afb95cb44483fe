// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much lies in the spool directory: messages that are being taken in or sent out just now. */
public final class SpoolSize {
  private static final String SPOOLED = "*.part";

  private final Path directory;

  public SpoolSize(Path directory) {
    this.directory = directory;
  }

  /** Files and their bytes. */
  public record Size(long files, long bytes) {}

  /** What is there now; files that vanish meanwhile are not counted. */
  public Size now() {
    long files = 0;
    long bytes = 0;
    try (DirectoryStream<Path> spooled = Files.newDirectoryStream(directory, SPOOLED)) {
      for (Path file : spooled) {
        files++;
        bytes += size(file);
      }
    } catch (IOException e) {
      return new Size(files, bytes);
    }
    return new Size(files, bytes);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // its message is through
    }
  }
}
