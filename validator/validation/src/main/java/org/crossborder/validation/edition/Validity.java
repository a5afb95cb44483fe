// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.edition;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A period of days, both ends included.
 *
 * @param to the last day; null if there is none yet
 */
public record Validity(LocalDate from, @Nullable LocalDate to) {
  /** Every day. */
  public static final Validity ALWAYS = new Validity(LocalDate.MIN, null);

  /** The last day, if there is one. */
  public Optional<LocalDate> end() {
    return Optional.ofNullable(to);
  }

  /** Whether the period has this day. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }

  /** Whether the periods have a day in common. */
  public boolean overlaps(Validity other) {
    return (other.to == null || !from.isAfter(other.to)) && (to == null || !other.from.isAfter(to));
  }

  /** The days that both periods have; not in order if there is none. */
  public Validity and(Validity other) {
    LocalDate end = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
    return new Validity(from.isAfter(other.from) ? from : other.from, end);
  }

  /** Whether it has any day at all. */
  public boolean isInOrder() {
    return to == null || !to.isBefore(from);
  }
}
