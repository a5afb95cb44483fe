// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Whether a relying party can decide, and on what.
 *
 * @param state what readiness it amounts to
 * @param details how many anchors are loaded, how old they are, and what was refused last; in the
 *     order in which an operator reads them
 */
public record Readiness(State state, Map<String, Object> details) {
  /** What a relying party can do. */
  public enum State {
    /** It decides; the details say if the data are degraded. */
    READY,
    /** The snapshot has run out, or the clock was set back: every document is held. */
    STALE,
    /** No snapshot, or one without a single anchor: nothing can be recognised. */
    NOTHING_LOADED
  }

  public Readiness {
    details = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /** The readiness on a snapshot, or on none. */
  public static Readiness of(
      Optional<TrustedSnapshot> held, Optional<String> trouble, Instant now) {
    Map<String, Object> details = new LinkedHashMap<>();
    State state = held.map(trusted -> state(trusted, now)).orElse(State.NOTHING_LOADED);
    reason(state, held, now).ifPresent(reason -> details.put("reason", reason));
    details.put("anchors", held.map(trusted -> anchors(trusted.snapshot())).orElse(0L));
    held.ifPresent(trusted -> describe(trusted, now, details));
    trouble.ifPresent(sentence -> details.put("lastTrouble", sentence));
    return new Readiness(state, details);
  }

  private static State state(TrustedSnapshot trusted, Instant now) {
    if (anchors(trusted.snapshot()) == 0) {
      return State.NOTHING_LOADED;
    }
    return trusted.freshnessAt(now) == Freshness.STALE ? State.STALE : State.READY;
  }

  private static Optional<String> reason(State state, Optional<TrustedSnapshot> held, Instant now) {
    return switch (state) {
      case READY -> Optional.empty();
      case STALE -> held.map(trusted -> stale(trusted, now));
      case NOTHING_LOADED ->
          Optional.of(
              held.isPresent()
                  ? "The snapshot lists no trust service: nothing can be recognised"
                  : "No snapshot was obtained from the trust registry yet");
    };
  }

  private static String stale(TrustedSnapshot trusted, Instant now) {
    return trusted.isClockBehind(now)
        ? "The clock here says %s, but the trust registry signed its data at %s; documents are held until the clock is right"
            .formatted(now, trusted.vouchedAt())
        : "The snapshot was good until %s; documents are held until the trust registry gives a newer one"
            .formatted(trusted.snapshot().nextUpdate());
  }

  private static void describe(TrustedSnapshot trusted, Instant now, Map<String, Object> details) {
    Snapshot snapshot = trusted.snapshot();
    details.put("snapshot", snapshot.version());
    if (snapshot.treeSize() != null) {
      details.put("treeSize", snapshot.treeSize());
    }
    details.put("issuedAt", snapshot.issuedAt().toString());
    details.put("ageSeconds", Duration.between(snapshot.issuedAt(), now).toSeconds());
    details.put("vouchedUntil", trusted.timestampExpires().toString());
    details.put("nextUpdate", snapshot.nextUpdate().toString());
    details.put("freshness", trusted.freshnessAt(now));
  }

  private static long anchors(Snapshot snapshot) {
    return snapshot.services().stream()
        .mapToLong(service -> service.digitalIdentities().size())
        .sum();
  }
}
