// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list.
 *
 * @param name what it stands for; empty if the list does not say
 * @param from first day on which it counts; null if the list does not say
 * @param to last day on which it counts; null if it still does, or the list does not say
 */
public record Code(String value, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
  /** A code without dates. */
  static Code of(String value, String name) {
    return new Code(value, name, null, null);
  }

  /** The last day, if it is known. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(to);
  }

  /** The first day, if it is known. */
  public Optional<LocalDate> firstDay() {
    return Optional.ofNullable(from);
  }

  boolean isOver(LocalDate day) {
    return to != null && day.isAfter(to);
  }

  boolean isAhead(LocalDate day) {
    return from != null && day.isBefore(from);
  }

  /** The same code, completed by what another source says of it. */
  Code with(Code other) {
    return new Code(
        value,
        other.name.isEmpty() ? name : other.name,
        other.from == null ? from : other.from,
        other.to == null ? to : other.to);
  }
}
