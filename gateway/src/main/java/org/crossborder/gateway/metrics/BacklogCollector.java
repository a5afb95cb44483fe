// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits, by Party, kind and state: how many messages, and how old the oldest is. It is read
 * from the database when it is asked for, so that every node says the same and a restart forgets
 * nothing; while the database is away it says nothing, rather than what was true before.
 */
public final class BacklogCollector implements MultiCollector {
  private static final Logger LOG = LoggerFactory.getLogger(BacklogCollector.class);

  private final Supplier<List<Waiting>> waiting;
  private final Clock clock;

  public BacklogCollector(Supplier<List<Waiting>> waiting, Clock clock) {
    this.waiting = waiting;
    this.clock = clock;
  }

  @Override
  public MetricSnapshots collect() {
    try {
      List<Waiting> now = waiting.get();
      return MetricSnapshots.of(
          gauge(
              "crossborder_messages_waiting",
              "Messages that wait, by Party, kind and state",
              null,
              now,
              Waiting::count),
          gauge(
              "crossborder_messages_oldest_age_seconds",
              "Age of the oldest message that waits, by Party, kind and state",
              Unit.SECONDS,
              now,
              this::age));
    } catch (RuntimeException e) {
      LOG.warn("What waits cannot be counted: {}", e.toString());
      return MetricSnapshots.of();
    }
  }

  private double age(Waiting group) {
    return Math.max(0, Duration.between(group.since(), clock.instant()).toMillis() / 1000.0);
  }

  private static GaugeSnapshot gauge(
      String name,
      String help,
      @org.jspecify.annotations.Nullable Unit unit,
      List<Waiting> groups,
      ToDoubleFunction<Waiting> value) {
    GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
    if (unit != null) {
      gauge.unit(unit);
    }
    for (Waiting group : groups) {
      gauge.dataPoint(
          GaugeDataPointSnapshot.builder()
              .labels(
                  Labels.of(
                      "party", group.party(),
                      "kind", group.lifecycle().name(),
                      "state", group.state().name()))
              .value(value.applyAsDouble(group))
              .build());
    }
    return gauge.build();
  }
}
