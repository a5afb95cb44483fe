// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party;

import java.time.Instant;
import org.crossborder.trust.Period;

/** One period of a State's treaty status; {@code instrument} names how it came about. */
public record TreatyStatusPeriod(TreatyStatus status, Period period, String instrument) {
  /** Whether the State is a Party at {@code time}. */
  public boolean isPartyAt(Instant time) {
    return status == TreatyStatus.PARTY && period.contains(time);
  }
}
