// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * How often the gateway has failed over the record that stands first in each partition. Not safe
 * for use by several threads.
 */
final class Faults {
  private static final int MOST = 8;
  private static final Duration FIRST = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private final Map<TopicPartition, Seen> seen = new HashMap<>();

  private record Seen(long offset, int times) {}

  /** Counts one more. */
  void add(RecordPlace place) {
    seen.put(place.partition(), new Seen(place.offset(), times(place) + 1));
  }

  /** Whether it has been tried often enough: eight times, over some six minutes. */
  boolean enough(RecordPlace place) {
    return times(place) >= MOST;
  }

  /** How long to wait before it is tried again. */
  Duration pause(RecordPlace place) {
    Duration pause = FIRST.multipliedBy(1L << Math.max(0, times(place) - 1));
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  private int times(RecordPlace place) {
    Seen last = seen.get(place.partition());
    return last == null || last.offset() != place.offset() ? 0 : last.times();
  }
}
