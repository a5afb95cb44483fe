// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.msh.SlowSenderException;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body must arrive within a time. A connector bounds the silence between two bytes
 * only, and a sender that trickles would keep its place for ever.
 */
final class TimedRequest extends HttpServletRequestWrapper {
  /** Line breaks after the last boundary. */
  private static final int LONGEST_END = 16;

  private final Body body;
  private @Nullable IOException notDrained;

  TimedRequest(HttpServletRequest request, Clock clock, Duration time) throws IOException {
    super(request);
    this.body = new Body(request.getInputStream(), clock, clock.instant().plus(time));
  }

  @Override
  public ServletInputStream getInputStream() {
    return body;
  }

  /** Whether the sender has sent all it had to; what is here of the end is read over. */
  boolean isWhole() {
    try {
      for (int i = 0; i < LONGEST_END && !body.isFinished() && body.in.available() > 0; i++) {
        if (body.read() < 0) {
          return true;
        }
      }
      return body.isFinished();
    } catch (IOException e) { // its time is over, or it has gone
      return false;
    }
  }

  /** Reads over what the sender has yet to send, so that it comes to read the answer. */
  void drain(Duration time) {
    body.end = body.clock.instant().plus(time);
    try {
      body.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      notDrained = e;
    }
  }

  /** The connection is of no further use if its sender went on after the answer. */
  void requireDrained() throws SlowSenderException {
    if (notDrained != null) {
      throw new SlowSenderException("The sender went on after its answer, or has gone", notDrained);
    }
  }

  private static final class Body extends ServletInputStream {
    private final ServletInputStream in;
    private final Clock clock;
    private Instant end;

    Body(ServletInputStream in, Clock clock, Instant end) {
      this.in = in;
      this.clock = clock;
      this.end = end;
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

    private void requireTime() throws SlowSenderException {
      if (!clock.instant().isBefore(end)) {
        throw new SlowSenderException("The message did not arrive whole in time");
      }
    }

    /** Stays open for {@link #drain}. */
    @Override
    public void close() {}

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }
  }
}
