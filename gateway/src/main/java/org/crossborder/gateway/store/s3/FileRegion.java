// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Base64;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * Some bytes of a file, read anew by each try.
 *
 * @param offset of the first
 * @param length how many
 */
record FileRegion(Path file, long offset, long length) {
  private static final int BUFFER = 64 * 1024;
  private static final String TYPE = "application/octet-stream";

  RequestBody body() {
    return RequestBody.fromContentProvider(this::open, length, TYPE);
  }

  /** As Content-MD5 has it (RFC 1864): it finds what a line or a memory has changed, no more. */
  String md5() throws IOException {
    MessageDigest digest = Digests.md5();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = open()) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Base64.getEncoder().encodeToString(digest.digest());
  }

  private InputStream open() {
    try {
      FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(offset);
      return new Bounded(Channels.newInputStream(channel), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
