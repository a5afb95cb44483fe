// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement.exchange;

import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * For how long a document is retained, and has to be.
 *
 * @param until when it may be destroyed; null if that is not known
 * @param verifiableUntil until when its signature can be verified, archive time-stamps included;
 *     null if that is not known
 * @param legalPeriods of each Party by its ISO code, counted from receipt, e.g. {@code P5Y}
 */
public record Retention(
    @Nullable Instant until,
    @Nullable Instant verifiableUntil,
    @AbsentIsEmpty Map<String, Period> legalPeriods) {
  public Retention {
    legalPeriods = Collections.unmodifiableMap(new TreeMap<>(legalPeriods));
  }
}
