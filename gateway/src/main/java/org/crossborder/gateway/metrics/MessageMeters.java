// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;

/** What messages went through, and how long after their beginning. */
final class MessageMeters {
  /** From a receipt that comes at once to one that comes within a day. */
  private static final Duration[] STEPS = {
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5),
    Duration.ofMinutes(15),
    Duration.ofHours(1),
    Duration.ofHours(4),
    Duration.ofHours(24)
  };

  private final MeterRegistry registry;

  MessageMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An inbound message that is stored is one whose receipt is signed next. */
  void stored(StoredMessage message) {
    Counter.builder("crossborder.messages.stored")
        .description("Messages submitted (outbound) and received (inbound)")
        .tags("kind", message.lifecycle().name(), "party", message.counterparty())
        .register(registry)
        .increment();
  }

  void moved(StoredMessage before, State to, Duration sinceStored) {
    Timer.builder("crossborder.messages.reached")
        .description("Messages that reached a state, and how long after they were stored")
        .tags("kind", before.lifecycle().name(), "party", before.counterparty(), "state", to.name())
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(sinceStored.isNegative() ? Duration.ZERO : sinceStored);
  }

  void retried(StoredMessage message) {
    Counter.builder("crossborder.messages.retries")
        .description("Tries that have to be made again")
        .tags("kind", message.lifecycle().name(), "party", message.counterparty())
        .register(registry)
        .increment();
  }
}
