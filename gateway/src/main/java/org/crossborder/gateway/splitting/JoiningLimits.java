// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

/**
 * What messages in fragments may cost the receiver.
 *
 * @param fragments of one source message
 * @param messageBytes one source message, before compression
 * @param openGroups of one Party, begun and not ended
 * @param openBytes that the open groups of one Party have brought or announced
 * @param reserveBytes of the disk that stay free
 */
public record JoiningLimits(
    int fragments, long messageBytes, int openGroups, long openBytes, long reserveBytes) {
  private static final long GIGABYTE = 1L << 30;

  /** Ten messages of some gigabytes at a time from each Party. */
  public static final JoiningLimits DEFAULT =
      new JoiningLimits(1_000, 4 * GIGABYTE, 10, 10 * GIGABYTE, GIGABYTE);
}
