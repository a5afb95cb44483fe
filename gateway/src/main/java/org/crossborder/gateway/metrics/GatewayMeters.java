// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.metrics;

import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.health.QueueHealth;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.FlushPoint;

/** How the gateway itself stands: queue, disk, spool, flushes, trust data. */
public final class GatewayMeters implements MeterBinder {
  private final QueueHealth queue;
  private final DiskSpace disk;
  private final SpoolSize spool;
  private final FlushPoint flushes;
  private final TrustData trustData;
  private final Clock clock;

  public GatewayMeters(
      QueueHealth queue,
      DiskSpace disk,
      SpoolSize spool,
      FlushPoint flushes,
      TrustData trustData,
      Clock clock) {
    this.queue = queue;
    this.disk = disk;
    this.spool = spool;
    this.flushes = flushes;
    this.trustData = trustData;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "crossborder.queue.age", "Since when work has waited for a worker", "seconds")
        .apply(() -> queue.age().toMillis() / 1000.0);
    gauge(registry, "crossborder.disk.usable", "What is left on the fullest disk", "bytes")
        .apply(() -> disk.usable().orElse(0));
    gauge(registry, "crossborder.spool.files", "Files of messages on their way", "files")
        .apply(() -> spool.now().files());
    gauge(registry, "crossborder.spool.size", "Bytes of messages on their way", "bytes")
        .apply(() -> spool.now().bytes());
    gauge(registry, "crossborder.snapshot.left", "How long the trust data still hold", "seconds")
        .apply(this::snapshotLeft);
    FunctionTimer.builder(
            "crossborder.flush",
            flushes,
            FlushPoint::flushes,
            point -> point.spent().toNanos(),
            TimeUnit.NANOSECONDS)
        .description("Flushes of the embedded database to disk, each for all who waited")
        .register(registry);
  }

  private interface Measured {
    void apply(Supplier<Number> value);
  }

  private static Measured gauge(
      MeterRegistry registry, String name, String description, String unit) {
    return value ->
        Gauge.builder(name, value).description(description).baseUnit(unit).register(registry);
  }

  /** Negative when they have run out; not a number without any. */
  private double snapshotLeft() {
    Instant now = clock.instant();
    return trustData
        .current()
        .map(trusted -> trusted.snapshot().nextUpdate())
        .map(until -> Duration.between(now, until).toMillis() / 1000.0)
        .orElse(Double.NaN);
  }
}
