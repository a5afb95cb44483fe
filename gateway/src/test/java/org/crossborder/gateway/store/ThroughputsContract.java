// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.Throughput.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of several nodes are one figure, and old ones go. */
abstract class ThroughputsContract {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:30Z");
  private final TestDatabase database;
  @TempDir Path directory;

  ThroughputsContract(TestDatabase database) {
    this.database = database;
  }

  private static Throughput took(int seconds) {
    return Throughput.ofDone(Span.MINUTE, NOON, Direction.OUTBOUND, Duration.ofSeconds(seconds));
  }

  @Test
  void whatNodesAddIsReadTogether() throws Exception {
    try (TestDatabase.Opened opened = database.open(directory)) {
      Throughputs figures = new Throughputs(opened.jdbc());
      figures.add("one", Throughput.ofStored(Span.MINUTE, NOON, Direction.OUTBOUND));
      figures.add("one", took(3).plus(took(7200)));
      figures.add("two", Throughput.ofStored(Span.MINUTE, NOON, Direction.OUTBOUND));
      figures.add("two", Throughput.ofStored(Span.HOUR, NOON, Direction.INBOUND));

      assertThat(figures.since(Span.MINUTE, NOON.minusSeconds(60)))
          .containsExactly(
              new Throughput(
                  Span.MINUTE,
                  Instant.parse("2026-03-01T12:00:00Z"),
                  Direction.OUTBOUND,
                  2,
                  List.of(0L, 1L, 0L, 0L, 0L, 0L, 0L, 1L)));
      assertThat(figures.since(Span.MINUTE, NOON)).isEmpty();
    }
  }

  @Test
  void whatNoChartShowsIsDeleted() throws Exception {
    try (TestDatabase.Opened opened = database.open(directory)) {
      Throughputs figures = new Throughputs(opened.jdbc());
      figures.add("one", Throughput.ofStored(Span.MINUTE, NOON, Direction.OUTBOUND));
      figures.add("one", Throughput.ofStored(Span.HOUR, NOON, Direction.OUTBOUND));

      assertThat(figures.forget(NOON.plus(Duration.ofHours(25)))).isEqualTo(1);
      assertThat(figures.since(Span.HOUR, Instant.EPOCH)).hasSize(1);
      assertThat(figures.forget(NOON.plus(Duration.ofDays(33)))).isEqualTo(1);
    }
  }

  @Test
  void aShareIsSaidByTheLimitThatItKept() {
    Throughput mixed = took(0).plus(took(1)).plus(took(2)).plus(took(100));
    assertThat(mixed.done()).isEqualTo(4);
    assertThat(mixed.limitOf(0.5)).isZero();
    assertThat(mixed.limitOf(0.75)).isEqualTo(1);
    assertThat(mixed.limitOf(0.95)).isEqualTo(4);
    assertThat(Throughput.ofStored(Span.HOUR, NOON, Direction.INBOUND).limitOf(0.5)).isEqualTo(-1);
  }
}
