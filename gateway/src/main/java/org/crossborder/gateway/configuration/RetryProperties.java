// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import java.time.Duration;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.work.Backoff;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sending and delivering is tried again.
 *
 * @param initial wait after the first failure
 * @param multiplier from one wait to the next
 * @param maximum longest wait; a partner that comes back gets its messages after it at the latest
 * @param expiry when sending is given up with EBMS:0301; delivering to the national side never is
 */
public record RetryProperties(
    @DefaultValue("5s") Duration initial,
    @DefaultValue("2") double multiplier,
    @DefaultValue("10m") Duration maximum,
    @DefaultValue("24h") Duration expiry) {

  /** The schedule of P-Modes that say no other. */
  public RetrySchedule schedule() {
    return new RetrySchedule(initial, multiplier, maximum, expiry);
  }

  /** These waits, as the workers use them. */
  public Backoff backoff() {
    return new Backoff(initial, multiplier, maximum);
  }
}
