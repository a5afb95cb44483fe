// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.pmode.Impossible;
import org.crossborder.gateway.pmode.OverriddenPModes;
import org.crossborder.gateway.pmode.PModeOverride;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The P-Modes that follow from the newest snapshot and from what the operator says; none without a
 * snapshot. They are derived once a second at most, for arrangements come into force and end at
 * some instant.
 */
public final class TrustedPModes implements Supplier<Optional<PModes>> {
  private static final Logger LOG = LoggerFactory.getLogger(TrustedPModes.class);

  private final TrustData trustData;
  private final String ownParty;
  private final RetrySchedule retry;
  private final Supplier<List<PModeOverride>> overrides;
  private final Clock clock;
  private @Nullable Derived last;
  private List<String> told = List.of();

  public TrustedPModes(TrustData trustData, String ownParty, Clock clock) {
    this(trustData, ownParty, RetrySchedule.STANDARD, List::of, clock);
  }

  /**
   * @param retry of all derived legs
   * @param overrides what the operator says just now
   */
  public TrustedPModes(
      TrustData trustData,
      String ownParty,
      RetrySchedule retry,
      Supplier<List<PModeOverride>> overrides,
      Clock clock) {
    this.trustData = trustData;
    this.ownParty = ownParty;
    this.retry = retry;
    this.overrides = overrides;
    this.clock = clock;
  }

  /** What was derived, and from what. */
  private record Derived(TrustedSnapshot snapshot, Instant second, OverriddenPModes result) {}

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
    return overridden().map(OverriddenPModes::pmodes);
  }

  /** The same with what the operator said in vain. */
  public Optional<OverriddenPModes> overridden() {
    return trustData.current().map(this::of);
  }

  @SuppressWarnings("ReferenceEquality") // the same snapshot, not an equal one: that would be slow
  private synchronized OverriddenPModes of(TrustedSnapshot snapshot) {
    Instant now = clock.instant();
    Instant second = now.truncatedTo(ChronoUnit.SECONDS);
    Derived held = last;
    if (held != null && held.snapshot() == snapshot && held.second().equals(second)) {
      return held.result();
    }
    PModes derived = PModes.derive(snapshot.snapshot(), ownParty, now).with(retry);
    OverriddenPModes result = OverriddenPModes.of(derived, overrides.get());
    last = new Derived(snapshot, second, result);
    tell(result);
    return result;
  }

  /** Says what cannot be when it turns out, not each time. */
  private void tell(OverriddenPModes result) {
    List<String> trouble = new ArrayList<>(result.remarks());
    result.pmodes().impossible().stream().map(Impossible::toString).forEach(trouble::add);
    trouble.stream()
        .filter(sentence -> !told.contains(sentence))
        .forEach(sentence -> LOG.warn("{}", sentence));
    told = trouble;
  }
}
