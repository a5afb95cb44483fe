// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * How long answers took, in milliseconds with three digits.
 *
 * @param p50 half were not slower
 * @param p99 99 of 100 were not slower
 * @param p999 999 of 1,000 were not slower
 */
public record Latencies(double p50, double p99, double p999, double maximum, double mean) {
  private static final long LONGEST_MICROS = TimeUnit.HOURS.toMicros(24);
  private static final int DIGITS = 3;
  private static final double MICROS = 1_000;

  /** From when each was due: what a sender that cannot wait would have seen. */
  static Latencies fromDue(List<Attempt> attempts) {
    return of(attempts.stream().map(attempt -> attempt.ended() - attempt.due()).toList());
  }

  /** From when each was sent. */
  static Latencies fromSending(List<Attempt> attempts) {
    return of(attempts.stream().map(attempt -> attempt.ended() - attempt.began()).toList());
  }

  private static Latencies of(List<Long> nanos) {
    Histogram histogram = new Histogram(LONGEST_MICROS, DIGITS);
    nanos.forEach(
        each ->
            histogram.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(each), LONGEST_MICROS)));
    return new Latencies(
        histogram.getValueAtPercentile(50) / MICROS,
        histogram.getValueAtPercentile(99) / MICROS,
        histogram.getValueAtPercentile(99.9) / MICROS,
        histogram.getMaxValue() / MICROS,
        histogram.getMean() / MICROS);
  }
}
