// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.suite.ConformanceModule;
import org.jspecify.annotations.Nullable;

/** Reception awareness: what was not receipted is sent again (AS4 1.0, 3.2). */
final class Retries {
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private Retries() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        new Retry(
            "retry-after-reset",
            "SND-RET-01",
            "It sends again when the connection breaks before an answer",
            "closes the connection",
            times -> new Reply.Broken()),
        new Retry(
            "retry-after-503",
            "SND-RET-02",
            "It sends again when the receiver is unavailable",
            "answers with HTTP 503",
            times -> Reply.empty(503)),
        new Retry(
            "retry-after-bad-gateway",
            "SND-RET-03",
            "It sends again when a proxy says that the receiver is down",
            "answers with HTTP 502 and HTML",
            times -> Reply.page(502, "Bad Gateway")),
        new Retry(
            "retry-after-silence",
            "SND-RET-04",
            "It sends again when no answer comes in time",
            "says nothing",
            Retries::silence),
        new SameMessage(
            "retry-same-id",
            "SND-RET-05",
            "What is sent again has the same MessageId",
            SameMessage::ids,
            "Keep the MessageId: it is what duplicates are known by."),
        new SameMessage(
            "retry-same-header",
            "SND-RET-06",
            "What is sent again has the same header",
            SameMessage::headers,
            "Keep partners, collaboration, properties and part information."),
        new SameMessage(
            "retry-same-content",
            "SND-RET-07",
            "What is sent again has the same payloads",
            SameMessage::contents,
            "Keep what was submitted until it was receipted."));
  }

  private static @Nullable Reply silence(Times times) {
    Duration silence = times.silence();
    return silence == null ? null : new Reply.Silence(silence.plus(MARGIN));
  }

  /** What a sender is tried with; null if the run file does not say enough. */
  @FunctionalInterface
  interface Obstacle {
    @Nullable Reply at(Times times);
  }
}
