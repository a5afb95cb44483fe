// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageChanges;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.Throughput;
import org.crossborder.gateway.store.Throughput.Span;
import org.crossborder.gateway.store.Throughputs;
import org.crossborder.gateway.work.Rounds;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the documents that go through this node, in memory, and adds that to the database at each
 * round: a message costs the database nothing more, and a kill costs the charts one round.
 */
public final class ThroughputCounts implements MessageChanges, Rounds.Round, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ThroughputCounts.class);
  private static final Duration TIDY = Duration.ofHours(1);
  private final Throughputs kept;
  private final Supplier<String> node;
  private final Clock clock;
  private Map<Key, Throughput> counted = new HashMap<>();
  private Instant tidied = Instant.EPOCH;
  private @Nullable String name;

  private record Key(Span span, Instant begin, Direction direction) {}

  /**
   * @param node the name of this one, which is known once it has entered; no other may have it
   */
  public ThroughputCounts(Throughputs kept, Supplier<String> node, Clock clock) {
    this.kept = kept;
    this.node = node;
    this.clock = clock;
  }

  @Override
  public void added(StoredMessage message) {
    if (message.lifecycle().carriesDocument()) {
      Direction direction = message.lifecycle().direction();
      AfterCommit.run(
          () -> {
            Instant now = clock.instant();
            for (Span span : Span.values()) {
              count(Throughput.ofStored(span, now, direction));
            }
          });
    }
  }

  @Override
  public void moved(StoredMessage before, State to, Instant now) {
    Direction direction = before.lifecycle().direction();
    State done = direction == Direction.OUTBOUND ? State.RECEIPTED : State.DELIVERED;
    if (before.lifecycle().carriesDocument() && to == done) {
      Duration took = Duration.between(before.createdAt(), now);
      AfterCommit.run(
          () -> {
            for (Span span : Span.values()) {
              count(Throughput.ofDone(span, now, direction, took));
            }
          });
    }
  }

  private synchronized void count(Throughput more) {
    counted.merge(new Key(more.span(), more.begin(), more.direction()), more, Throughput::plus);
  }

  @Override
  public List<Runnable> due(int maximum) {
    flush();
    Instant now = clock.instant();
    if (Duration.between(tidied, now).abs().compareTo(TIDY) > 0) {
      kept.forget(now);
      tidied = now;
    }
    return List.of();
  }

  /** What cannot be written now is kept for the next round. */
  private void flush() {
    for (Throughput one : taken()) {
      try {
        kept.add(name(), one);
      } catch (RuntimeException e) {
        count(one);
        LOG.debug("Figures wait for the database: {}", e.toString());
      }
    }
  }

  /** Asked for once, since at the end nobody may be there to answer. */
  private synchronized String name() {
    String known = name;
    if (known == null) {
      known = node.get();
      name = known;
    }
    return known;
  }

  private synchronized List<Throughput> taken() {
    List<Throughput> taken = List.copyOf(counted.values());
    counted = new HashMap<>();
    return taken;
  }

  @Override
  public void close() {
    flush();
  }
}
