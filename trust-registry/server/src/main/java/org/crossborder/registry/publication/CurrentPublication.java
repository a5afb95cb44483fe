// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the registry serves now; renewed by the clock, and read by every request. */
public final class CurrentPublication {
  private final Publisher publisher;
  private final Clock clock;
  private volatile @Nullable Vouched current;

  /** Nothing is served before the first {@link #renew()}. */
  public CurrentPublication(Publisher publisher, Clock clock) {
    this.publisher = publisher;
    this.clock = clock;
  }

  /** Re-issues the snapshot if it is due, and vouches anew for the newest. */
  public synchronized void renew() {
    Instant now = clock.instant();
    publisher.renew(now);
    publisher.newest().ifPresent(newest -> current = publisher.vouch(newest, now));
  }

  /** The newest publication, if there is one. */
  public Optional<Vouched> vouched() {
    return Optional.ofNullable(current);
  }
}
