// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.crossborder.gateway.store.PayloadTooLargeException;
import org.crossborder.gateway.store.StoredPayload;

/**
 * A folder of this node where content lies until it is in the object storage: only then are its
 * SHA-256 and its size known.
 */
final class Spool {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;
  private final long maximum;

  /**
   * A spool in a folder that is this process's alone, and is emptied.
   *
   * @param maximum the longest content, in bytes
   */
  Spool(Path folder, long maximum) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.maximum = maximum;
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What lies there; closing removes it. */
  record Spooled(Path file, StoredPayload payload) implements AutoCloseable {
    FileRegion content() {
      return new FileRegion(file, 0, payload.size());
    }

    @Override
    public void close() throws IOException {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Takes all bytes.
   *
   * @throws PayloadTooLargeException if there are too many; nothing is kept
   */
  Spooled take(InputStream content) throws IOException {
    Path file = Files.createTempFile(folder, "object", ".part");
    try {
      return new Spooled(file, write(content, file));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private StoredPayload write(InputStream content, Path file) throws IOException {
    MessageDigest digest = Digests.sha256();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > maximum) {
          throw new PayloadTooLargeException(maximum);
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new StoredPayload(HexFormat.of().formatHex(digest.digest()), size);
  }
}
