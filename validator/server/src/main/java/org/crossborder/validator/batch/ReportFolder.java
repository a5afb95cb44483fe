// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** A directory of reports; each appears in it whole, or not at all. */
public record ReportFolder(Path directory) {
  private static final String MARK = ".report.";

  /** Whether a file is called as reports are. */
  static boolean isReport(Path file) {
    return file.getFileName().toString().contains(MARK);
  }

  /**
   * Where the report of a document goes.
   *
   * @param place the document's relative path
   * @param extension of the report's format, e.g. {@code json}
   */
  public Path target(Path place, String extension) {
    return directory.resolve(place + MARK + extension);
  }

  /** Writes a report, in place of an earlier one. */
  public static void write(Path target, byte[] report) throws IOException {
    Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
    Files.createDirectories(folder);
    Path part = folder.resolve("." + target.getFileName() + ".part");
    try (FileChannel file =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(report);
      while (rest.hasRemaining()) {
        file.write(rest);
      }
      file.force(true);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
  }
}
