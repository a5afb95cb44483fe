// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that counts what is read of it, and stops where it should have ended. */
final class Measured extends FilterInputStream {
  private final long most;
  private long count;

  Measured(InputStream in, long most) {
    super(in);
    this.most = most;
  }

  /** There are more bytes than there should be. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Bytes read so far. */
  long count() {
    return count;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    counted(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    counted(Math.max(read, 0));
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void counted(int read) throws TooLong {
    count += read;
    if (count > most) {
      throw new TooLong();
    }
  }
}
