// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * One who follows (Server-Sent Events, WHATWG HTML 9.2). The database is asked each second, so that
 * what happens at any node is seen. What was stored at one instant may be seen a little later than
 * what was stored after it, so the last seconds are read again, and what was told is left out.
 */
final class LiveTail {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 1_000;
  private static final int REMEMBERED = 1_000;

  private final LiveEvents events;
  private final Clock clock;
  private final Map<String, Boolean> told =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  LiveTail(LiveEvents events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  /** Writes what happens until {@code ends}, or until nobody listens any more. */
  void follow(OutputStream out, BooleanSupplier ends) throws IOException {
    events.since(clock.instant().minus(AGAIN)).forEach(line -> told.put(line.id(), true));
    out.write("retry: 5000\n\n".getBytes(UTF_8));
    while (!ends.getAsBoolean()) {
      write(out);
      out.flush();
      if (!paused()) {
        return;
      }
    }
    out.write("event: over\ndata: {}\n\n".getBytes(UTF_8));
    out.flush();
  }

  /** The comment keeps proxies from closing, and finds out whether anybody listens. */
  private void write(OutputStream out) throws IOException {
    Instant from = clock.instant().minus(AGAIN);
    for (LiveLine line : events.since(from)) {
      if (told.put(line.id(), true) == null) {
        out.write(("data: " + JSON.writeValueAsString(line) + "\n\n").getBytes(UTF_8));
      }
    }
    out.write(": here\n\n".getBytes(UTF_8));
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
