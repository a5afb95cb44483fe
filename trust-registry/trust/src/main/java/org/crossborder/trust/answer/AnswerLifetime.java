// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * Until when an answer may be relied upon for new decisions: as long as its data, and no longer
 * than the key that signs it.
 *
 * <p>An answer that nothing is loaded, or that the data is stale, rests on no data: it says only
 * how the registry itself stood when it was asked. A replay says what was known once, and nothing
 * of now. Both hold for {@link #WITHOUT_DATA}.
 */
final class AnswerLifetime {
  /** After this, ask again: the registry may have its data. */
  static final Duration WITHOUT_DATA = Duration.ofMinutes(1);

  private AnswerLifetime() {}

  static Instant end(AnswerBasis basis, Instant now, Instant keyEnd) {
    Instant end =
        basis
            .trusted()
            .filter(data -> basis.knownAt() == null)
            .map(data -> end(data, now))
            .orElse(now.plus(WITHOUT_DATA));
    return earlier(end, keyEnd);
  }

  private static Instant end(TrustedSnapshot data, Instant now) {
    Instant nextUpdate = data.snapshot().nextUpdate();
    return switch (data.freshnessAt(now)) {
      case FRESH -> earlier(data.timestampExpires(), nextUpdate);
      case DEGRADED -> nextUpdate;
      case STALE -> now.plus(WITHOUT_DATA);
    };
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
