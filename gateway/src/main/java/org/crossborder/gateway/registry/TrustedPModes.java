// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.pmode.Impossible;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The P-Modes that follow from the newest snapshot; none without one. They are derived once a
 * second at most, for arrangements come into force and end at some instant.
 */
public final class TrustedPModes implements Supplier<Optional<PModes>> {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedPModes.class);

  private final TrustData trustData;
  private final String ownParty;
  private final Clock clock;
  private @Nullable Derived last;
  private List<Impossible> told = List.of();

  public TrustedPModes(TrustData trustData, String ownParty, Clock clock) {
    this.trustData = trustData;
    this.ownParty = ownParty;
    this.clock = clock;
  }

  /** What was derived, and from what. */
  private record Derived(TrustedSnapshot snapshot, Instant second, PModes pmodes) {}

  /**
   * The same for what cannot go on without.
   *
   * @throws IllegalStateException if there is no trust data
   */
  public PModes required() {
    return get().orElseThrow(() -> new IllegalStateException("There is no trust data"));
  }

  @Override
  public Optional<PModes> get() {
    return trustData.current().map(this::of);
  }

  @SuppressWarnings("ReferenceEquality") // the same snapshot, not an equal one: that would be slow
  private synchronized PModes of(TrustedSnapshot snapshot) {
    Instant now = clock.instant();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    Derived held = last;
    if (held != null && held.snapshot() == snapshot && held.second().equals(second)) {
      return held.pmodes();
    }
    PModes pmodes = PModes.derive(snapshot.snapshot(), ownParty, now);
    last = new Derived(snapshot, second, pmodes);
    tell(pmodes.impossible());
    return pmodes;
  }

  /** Says what cannot be when it turns out, not each time. */
  private void tell(List<Impossible> impossible) {
    impossible.stream()
        .filter(exchange -> !told.contains(exchange))
        .forEach(exchange -> LOG.warn("{}", exchange));
    told = impossible;
  }
}
