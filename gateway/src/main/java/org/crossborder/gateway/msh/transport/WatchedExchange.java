// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a partner, ended when nothing has moved for a time, and when the message or its
 * response has not come through in another: a partner may be slow, but not stand still, and not be
 * slow for ever. Only time that is spent waiting for the partner counts. Belongs to the thread that
 * made it.
 */
final class WatchedExchange {
  private static final int STEP = 16 << 10;

  private final TransportLimits limits;
  private final Thread thread = Thread.currentThread();
  private @Nullable CompletableFuture<?> request;
  private @Nullable InputStream response;
  private @Nullable String ended;
  private boolean waiting;
  private long since;
  private long end;

  WatchedExchange(TransportLimits limits) {
    this.limits = limits;
    this.end = in(limits.push());
  }

  /** The request that this is about, to be cancelled. */
  synchronized void sends(CompletableFuture<?> sent) {
    request = sent;
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

  /** Who writes is interrupted; who reads is not, but finds the response closed. */
  private void end(String why) {
    ended = why;
    if (request != null) {
      request.cancel(true);
    }
    if (response == null) {
      thread.interrupt();
      return;
    }
    try {
      response.close();
    } catch (IOException e) {
      thread.interrupt();
    }
  }

  /** It is over, and nothing more is sent; why it was ended by {@link #check}, if it was. */
  synchronized @Nullable String finish() {
    waiting = false;
    if (request != null) {
      request.cancel(true);
    }
    if (ended != null) {
      Thread.interrupted(); // ours
    }
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

  /** Each piece that goes is a move. */
  OutputStream over(OutputStream out) {
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
  synchronized InputStream over(InputStream in) {
    response = in;
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
