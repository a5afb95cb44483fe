// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import java.time.Instant;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.recording.Recorder;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of one subject: what was recorded of it, when, by whom, and from when it holds. */
@RestController
class HistoryController {
  private static final int MOST = 100;
  private static final int LONGEST_SUBJECT = 300;

  private final History history;

  HistoryController(RegistryLog log, Recorder recorder, Checkpoints checkpoints) {
    this.history = new History(log, recorder, checkpoints);
  }

  @GetMapping(path = "/v1/history", produces = MediaType.APPLICATION_JSON_VALUE)
  HistoryPage history(
      @RequestParam String subject,
      @RequestParam(required = false) @Nullable String at,
      @RequestParam(required = false) @Nullable String knownAt,
      @RequestParam(required = false) @Nullable Long after,
      @RequestParam(required = false) @Nullable Integer limit) {
    if (subject.length() > LONGEST_SUBJECT || !subject.contains(":")) {
      throw RequestBodies.bad("subject is such as service:BD/seals or party:KR");
    }
    int most = limit == null ? MOST : limit;
    if (most < 1 || most > MOST) {
      throw RequestBodies.bad("limit is 1 to " + MOST);
    }
    return history.of(
        subject, time("at", at), time("knownAt", knownAt), after == null ? -1 : after, most);
  }

  private static @Nullable Instant time(String name, @Nullable String text) {
    return text == null ? null : RequestBodies.time(name, text);
  }
}
