// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * What was judged already, on disk: a line for each document, with the digest of its bytes and its
 * place. A line counts once it is whole; of one that a crash cut off nothing is taken. Only one
 * program at a time has it.
 */
final class Journal implements AutoCloseable {
  private static final String NAME = ".validated";
  private static final int SHA256 = 64;

  private final FileChannel file;
  private final Set<String> lines = new HashSet<>();

  /**
   * The journal of a directory of reports, begun if there is none.
   *
   * @throws IllegalStateException if another program has it
   */
  Journal(Path directory) throws IOException {
    Files.createDirectories(directory);
    Path path = directory.resolve(NAME);
    this.file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (file.tryLock() == null) {
      file.close();
      throw new IllegalStateException("Another program watches with the reports in " + directory);
    }
    read(Files.readString(path, UTF_8));
  }

  private void read(String text) throws IOException {
    int whole = text.lastIndexOf('\n') + 1;
    text.substring(0, whole).lines().filter(line -> line.length() > SHA256).forEach(lines::add);
    int bytes = text.substring(0, whole).getBytes(UTF_8).length;
    file.truncate(bytes);
    file.position(bytes);
  }

  /** Whether these bytes were judged in this place. */
  boolean has(String sha256, Path place) {
    return lines.contains(line(sha256, place));
  }

  /** These bytes are judged, and their report is written. */
  void add(String sha256, Path place) throws IOException {
    String line = line(sha256, place);
    if (lines.add(line)) {
      file.write(ByteBuffer.wrap((line + "\n").getBytes(UTF_8)));
      file.force(false);
    }
  }

  /** The place is encoded, since a file's name may hold anything, a line's end included. */
  private static String line(String sha256, Path place) {
    return sha256 + " " + URLEncoder.encode(place.toString(), UTF_8);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
