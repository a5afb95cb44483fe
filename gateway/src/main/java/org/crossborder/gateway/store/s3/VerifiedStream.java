// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Ends with an error if what was read is not what it is named after. */
final class VerifiedStream extends FilterInputStream {
  private final MessageDigest digest = Digests.sha256();
  private final String sha256;

  VerifiedStream(InputStream in, String sha256) {
    super(in);
    this.sha256 = sha256;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read >= 0) {
      digest.update(buffer, offset, read);
    } else if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
      throw new IOException("The object storage has changed payload " + sha256);
    }
    return read;
  }

  /** What is skipped is read, for it counts. */
  @Override
  public long skip(long count) throws IOException {
    byte[] passed = new byte[(int) Math.min(Math.max(count, 0), 8192)];
    return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
