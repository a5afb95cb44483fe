// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.time.Instant;
import java.time.LocalDate;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.jspecify.annotations.Nullable;

/** Something that an operator did with a pack, as the journal keeps it. */
public sealed interface PackEvent {
  /** When it was done. */
  Instant at();

  /** Which pack. */
  Coordinates pack();

  /** One line: time, event, pack, and what else there is to say. */
  default String toLine() {
    return JournalLine.write(this);
  }

  /**
   * The pack came to hand, and was checked.
   *
   * @param sha256 of the sealed pack, lower-case hexadecimal
   * @param signer SHA-256 of the certificate of who sealed it, lower-case hexadecimal
   */
  record Installed(Instant at, Coordinates pack, String sha256, String signer)
      implements PackEvent {}

  /** Documents issued on these days are of the pack. */
  record SwitchedOn(Instant at, Coordinates pack, LocalDate from, @Nullable LocalDate to)
      implements PackEvent {
    Validity period() {
      return new Validity(from, to);
    }
  }

  /** Documents issued from this day on are not of the pack any more. */
  record SwitchedOff(Instant at, Coordinates pack, LocalDate from) implements PackEvent {}

  /** The pack's file was deleted. */
  record Removed(Instant at, Coordinates pack) implements PackEvent {}
}
