// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * A response that must arrive within a time. A socket bounds the silence between two bytes only,
 * and a partner that trickles would keep a thread for ever.
 */
final class TimedResponse extends FilterInputStream {
  private final long end;

  TimedResponse(InputStream in, Duration time) {
    super(in);
    this.end = System.nanoTime() + time.toNanos();
  }

  @Override
  public int read() throws IOException {
    requireTime();
    return in.read();
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    requireTime();
    return in.read(bytes, offset, length);
  }

  private void requireTime() throws SocketTimeoutException {
    if (System.nanoTime() - end >= 0) {
      throw new SocketTimeoutException("The response did not arrive whole in time");
    }
  }
}
