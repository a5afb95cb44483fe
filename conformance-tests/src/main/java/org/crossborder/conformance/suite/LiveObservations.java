// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The world as it is, and what was seen of it; several threads of a module may look at once. */
final class LiveObservations implements Observations {
  private final Clock clock;
  private final List<Exchange> seen = new ArrayList<>();
  private Instant last;

  LiveObservations(Clock clock) {
    this.clock = clock;
    this.last = clock.instant();
  }

  @Override
  public Exchange see(Exchange asked, Look look) throws IOException {
    try {
      return remembered(look.at());
    } catch (IOException fault) {
      remembered(asked.answered(clock.instant(), fault.toString(), new byte[0]));
      throw fault;
    }
  }

  private synchronized Exchange remembered(Exchange exchange) {
    seen.add(exchange);
    last = exchange.at();
    return exchange;
  }

  @Override
  public synchronized List<Exchange> all() {
    return List.copyOf(seen);
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public synchronized Instant last() {
    return last;
  }
}
