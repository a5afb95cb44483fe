// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.crossborder.gateway.packaging.PayloadSource;

/** Writes and renames that are on disk when they return. */
final class Durable {
  private static final int BUFFER = 64 * 1024;

  private Durable() {}

  /** Writes bytes beside their place, and then puts them there in one step. */
  static void replace(Path file, byte[] content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try (FileChannel channel = FileChannel.open(part, CREATE, WRITE, TRUNCATE_EXISTING)) {
      writeFully(channel, ByteBuffer.wrap(content));
      channel.force(true);
    }
    move(part, file);
  }

  /**
   * Writes a new file.
   *
   * @throws IOException if the file cannot be written
   * @throws UncheckedIOException if the source cannot be read
   */
  static void copy(PayloadSource source, Path file) throws IOException {
    try (InputStream content = open(source);
        FileChannel channel = FileChannel.open(file, CREATE, WRITE, TRUNCATE_EXISTING)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = read(content, buffer); read >= 0; read = read(content, buffer)) {
        writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
      }
      channel.force(true);
    }
  }

  /** Renames in one step; whoever looks sees it there or here, and never half. */
  static void move(Path from, Path to) throws IOException {
    force(directoryOf(from));
    Files.move(from, to, ATOMIC_MOVE);
    force(directoryOf(to));
  }

  static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, READ)) {
      channel.force(true);
    }
  }

  static Path directoryOf(Path path) {
    return Objects.requireNonNull(path.getParent(), "it lies in a watched folder");
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  private static InputStream open(PayloadSource source) {
    try {
      return source.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int read(InputStream content, byte[] buffer) {
    try {
      return content.read(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
