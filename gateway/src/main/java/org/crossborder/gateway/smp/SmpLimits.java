// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.time.Duration;

/**
 * What one look-up may cost.
 *
 * @param bytes of one answer
 * @param timeout for one answer
 * @param privateAddresses whether publishers in private networks are asked; then whoever can write
 *     an SMP redirect can make this gateway send requests into its own network
 */
public record SmpLimits(int bytes, Duration timeout, boolean privateAddresses) {
  /** Half a megabyte in ten seconds, from public addresses. */
  public static final SmpLimits DEFAULT = new SmpLimits(512 << 10, Duration.ofSeconds(10), false);
}
