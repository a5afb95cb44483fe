// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import java.time.Instant;
import java.time.ZoneOffset;

/**
 * For how long one document is kept.
 *
 * @param from what the period is counted from: the receipt
 * @param until when that is over
 * @param legal the period that counts: of the two Parties' the one that ends later
 */
public record Term(Instant from, Instant until, LegalPeriod legal) {
  static Term of(Instant from, LegalPeriod legal) {
    return new Term(from, from.atZone(ZoneOffset.UTC).plus(legal.period()).toInstant(), legal);
  }

  /** Whether it is over at this time. */
  public boolean isOver(Instant now) {
    return !until.isAfter(now);
  }
}
