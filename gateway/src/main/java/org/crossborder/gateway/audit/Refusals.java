// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Records who was refused, without letting whoever is refused fill the log: of one actor and act
 * the first is recorded, and then one in each minute, with the number of those between. Of more
 * actors than are remembered, the one that has been quiet longest is forgotten.
 */
public final class Refusals {
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final int REMEMBERED = 1000;

  private final AuditLog log;
  private final Clock clock;
  private final Map<String, Since> recent =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Since> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** When one was recorded last, and how many came since. */
  private record Since(Instant recorded, long unrecorded) {}

  public Refusals(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** As {@link AuditLog#record}, once a minute. */
  public void record(String actor, String act, String subject, String detail) {
    Optional<Long> before = due(actor + '\n' + act);
    before.ifPresent(
        number ->
            log.record(
                actor,
                act,
                subject,
                number == 0 ? detail : detail + "; and " + number + " more since the last entry"));
  }

  /** How many went unrecorded, if it is time for an entry. */
  private synchronized Optional<Long> due(String key) {
    Instant now = clock.instant();
    Since since = recent.get(key);
    if (since != null && now.isBefore(since.recorded().plus(QUIET))) {
      recent.put(key, new Since(since.recorded(), since.unrecorded() + 1));
      return Optional.empty();
    }
    recent.put(key, new Since(now, 0));
    return Optional.of(since == null ? 0 : since.unrecorded());
  }
}
