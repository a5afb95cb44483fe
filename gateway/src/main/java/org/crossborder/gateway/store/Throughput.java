// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many documents went one way in a span of time, and how quickly.
 *
 * @param stored how many were submitted here, or received
 * @param within how many were receipted (outbound) or delivered (inbound) by the time that it took:
 *     one figure for each of {@link #LIMITS}, and one for what took longer
 */
public record Throughput(
    Span span, Instant begin, Direction direction, long stored, List<Long> within) {
  /** The times that are told apart. */
  public static final List<Duration> LIMITS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1));

  public Throughput {
    within = List.copyOf(within);
  }

  /** How long a row counts, and how long it is kept. */
  public enum Span {
    MINUTE(ChronoUnit.MINUTES, Duration.ofDays(1)),
    HOUR(ChronoUnit.HOURS, Duration.ofDays(32));

    private final ChronoUnit unit;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    private final Duration kept;

    Span(ChronoUnit unit, Duration kept) {
      this.unit = unit;
      this.kept = kept;
    }

    /** When the span began that this moment is in. */
    public Instant begin(Instant moment) {
      return moment.truncatedTo(unit);
    }

    public Duration kept() {
      return kept;
    }
  }

  /** One document more that was stored. */
  public static Throughput ofStored(Span span, Instant at, Direction direction) {
    List<Long> none = Collections.nCopies(LIMITS.size() + 1, 0L);
    return new Throughput(span, span.begin(at), direction, 1, none);
  }

  /** One document more that was receipted or delivered. */
  public static Throughput ofDone(Span span, Instant at, Direction direction, Duration took) {
    List<Long> one = new ArrayList<>(Collections.nCopies(LIMITS.size() + 1, 0L));
    one.set((int) LIMITS.stream().filter(limit -> limit.compareTo(took) < 0).count(), 1L);
    return new Throughput(span, span.begin(at), direction, 0, one);
  }

  /** Both together, as one of the span that this began. */
  public Throughput plus(Throughput other) {
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < within.size(); i++) {
      sums.add(within.get(i) + other.within.get(i));
    }
    return new Throughput(span, begin, direction, stored + other.stored, sums);
  }

  /** How many were receipted or delivered. */
  public long done() {
    return within.stream().mapToLong(Long::longValue).sum();
  }

  /**
   * Which of the limits this share of them kept: its number from 0, that of the limits if the share
   * took longer than each, or -1 if there were none.
   *
   * @param share such as 0.95
   */
  public int limitOf(double share) {
    long needed = (long) Math.ceil(done() * share);
    long seen = 0;
    for (int i = 0; i < within.size() && needed > 0; i++) {
      seen += within.get(i);
      if (seen >= needed) {
        return i;
      }
    }
    return -1;
  }
}
