// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Where evidence packages go before their documents are purged: {@code 2026/11/evidence-ID.asice},
 * by the month that the document was stored in. Nothing there is read or deleted again: it is the
 * agency's, with rules of its own.
 */
public record PackageArchive(Path directory) {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Puts a package there, on disk when this returns; its name below the directory. */
  String put(StoredMessage document, byte[] bytes) throws IOException {
    String name = MONTH.format(document.createdAt()) + "/evidence-" + document.id() + ".asice";
    Path file = directory.resolve(name);
    Path month = Files.createDirectories(directory.resolve(MONTH.format(document.createdAt())));
    Path begun = month.resolve("." + document.id() + ".part");
    try (FileChannel channel = FileChannel.open(begun, CREATE, TRUNCATE_EXISTING, WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(begun, file, ATOMIC_MOVE);
    for (Path folder = month;
        folder.startsWith(directory);
        folder = folder.resolve("..").normalize()) {
      force(folder);
    }
    return name;
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, READ)) {
      channel.force(true);
    }
  }
}
