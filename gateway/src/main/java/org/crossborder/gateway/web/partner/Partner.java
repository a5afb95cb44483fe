// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A Party that this one exchanges with.
 *
 * @param party ISO code
 * @param routes what can go to it and come from it
 * @param impossible what arrangements allow and registrations prevent, a sentence each
 * @param waiting what waits with it, by kind and state
 * @param lastAccepted when the newest document that it has accepted was stored here, or null
 * @param lastTaken when the newest document of its that we have accepted was stored here, or null
 */
record Partner(
    String party,
    List<Route> routes,
    List<String> impossible,
    List<Waiting> waiting,
    @Nullable Instant lastAccepted,
    @Nullable Instant lastTaken) {
  Partner {
    routes = List.copyOf(routes);
    impossible = List.copyOf(impossible);
    waiting = List.copyOf(waiting);
  }

  /** How many messages wait. */
  public long count() {
    return waiting.stream().mapToLong(Waiting::count).sum();
  }

  /** Since when the oldest of them has waited, or null. */
  public @Nullable Instant since() {
    return waiting.stream().map(Waiting::since).min(Instant::compareTo).orElse(null);
  }
}
