// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.party.treaty;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The instrument by which a State expressed its consent to be bound (Article 18). */
public record Instrument(Kind kind, LocalDate deposited) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** How consent was expressed. */
  public enum Kind {
    RATIFICATION,
    ACCEPTANCE,
    APPROVAL,
    ACCESSION
  }

  /** As an entry of the register names it, e.g. {@code Accession, 28 November 2022}. */
  @Override
  public String toString() {
    return kind.name().charAt(0)
        + kind.name().substring(1).toLowerCase(Locale.ROOT)
        + ", "
        + DATE.format(deposited);
  }
}
