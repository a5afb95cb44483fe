// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.crossborder.gateway.msh.Transport;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a partner, ended when nothing has moved for a time, and when the message or its
 * response has not come through in another: a partner may be slow, but not stand still, and not be
 * slow for ever. Only time that is spent waiting for the partner counts. Belongs to one thread.
 */
final class WatchedExchange {
  private static final int STEP = 16 << 10;

  private final TransportLimits limits;
  private final Runnable cancelling;
  private @Nullable String ended;
  private boolean waiting;
  private long since;
  private long end;

  /**
   * @param cancelling ends its connection, so that whoever waits for the partner is told
   */
  WatchedExchange(TransportLimits limits, Runnable cancelling) {
    this.limits = limits;
    this.cancelling = cancelling;
    this.end = in(limits.push());
  }

  /** Waiting for the partner begins. */
  synchronized void begin() throws SocketTimeoutException {
    requireGoing();
    waiting = true;
    since = System.nanoTime();
  }

  /** Something has moved. */
  synchronized void moved() throws SocketTimeoutException {
    waiting = false;
    requireGoing();
  }

  /** The message has gone, and its response begins. */
  synchronized void responds() throws SocketTimeoutException {
    moved();
    end = in(limits.download());
  }

  /** Called from time to time, by another thread. */
  synchronized void check() {
    long now = System.nanoTime();
    if (!waiting || ended != null) {
      return;
    }
    if (now - since >= limits.idle().toNanos()) {
      end("Nothing has moved for " + limits.idle());
    } else if (now - end >= 0) {
      end("It was not through in time");
    }
  }

  private void end(String why) {
    ended = why;
    cancelling.run();
  }

  /** It is over; why it was ended by {@link #check}, if it was. */
  synchronized @Nullable String finish() {
    waiting = false;
    return ended;
  }

  private void requireGoing() throws SocketTimeoutException {
    if (ended != null) {
      throw new SocketTimeoutException(ended);
    }
  }

  private static long in(Duration time) {
    return System.nanoTime() + time.toNanos();
  }

  /** From the connection's beginning until the response begins. */
  Transport.Body over(Transport.Body body) {
    return out -> {
      moved();
      body.writeTo(over(out));
      begin();
    };
  }

  /** Each piece that goes is a move. */
  private OutputStream over(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += STEP) {
          begin();
          out.write(bytes, offset + done, Math.min(STEP, length - done));
          moved();
        }
      }
    };
  }

  /** Each piece that comes is a move. */
  InputStream over(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        begin();
        int octet = in.read();
        moved();
        return octet;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        begin();
        int read = in.read(bytes, offset, length);
        moved();
        return read;
      }
    };
  }
}
