// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.live;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.crossborder.gateway.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The newest events; who has scripts sees further ones as they happen. */
@Controller
class LivePages {
  private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

  /** Then the page says so, and a person who is still there asks for more. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final LiveEvents events;
  private final LiveStreams streams;
  private final Clock clock;

  LivePages(LiveEvents events, LiveStreams streams, Clock clock) {
    this.events = events;
    this.streams = streams;
    this.clock = clock;
  }

  @GetMapping("/live")
  ModelAndView page() {
    return new ModelAndView("live").addObject("lines", events.newest());
  }

  /** The stream ends with the session, and after ten minutes. */
  @GetMapping("/live/events")
  void follow(
      @AuthenticationPrincipal Caller caller, HttpSession session, HttpServletResponse response)
      throws IOException {
    if (!streams.enter(caller.name())) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "60");
      response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    try {
      follow(session, response);
    } catch (IOException e) {
      LOG.debug("Nobody listens any more", e);
    } finally {
      streams.leave(caller.name());
    }
  }

  private void follow(HttpSession session, HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    LiveSession here = LiveSession.in(session);
    Instant end = clock.instant().plus(LONGEST);
    new LiveTail(events, clock)
        .follow(
            response.getOutputStream(),
            () -> here.isOver() || streams.isClosing() || clock.instant().isAfter(end));
  }
}
