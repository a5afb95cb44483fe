// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Duration;

/**
 * PMode[n].Splitting: large messages go in fragments (ebMS 3.0 Additional Features 4; eDelivery AS4
 * Split and Join). Such messages have no AS4 compression.
 *
 * @param fragmentBytes Splitting.FragmentSize: what is larger is split, into pieces of this size
 * @param compression Splitting.Compression.Algorithm: whether the whole is compressed by gzip
 *     before it is split
 * @param joinInterval Splitting.JoinInterval: how long after the first fragment the last may come
 */
public record Splitting(long fragmentBytes, boolean compression, Duration joinInterval) {
  private static final Duration A_DAY = Duration.ofDays(1);

  public Splitting {
    if (fragmentBytes < 1 || joinInterval.isNegative() || joinInterval.isZero()) {
      throw new IllegalArgumentException("A fragment has bytes, and its group has time to come");
    }
  }

  /** With a day for all fragments to come, as long as their sender tries. */
  public Splitting(long fragmentBytes, boolean compression) {
    this(fragmentBytes, compression, A_DAY);
  }
}
