// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOff;
import org.crossborder.validation.schemapack.PackEvent.SwitchedOn;

/**
 * A pack that is installed, as the journal tells it.
 *
 * @param sha256 of the sealed pack
 * @param signer SHA-256 of the certificate of who sealed it
 * @param periods when the documents are issued that it is switched on for; empty if it is off
 */
public record InstalledPack(
    Coordinates id, Instant installed, String sha256, String signer, List<Validity> periods) {
  public InstalledPack {
    periods = List.copyOf(periods);
  }

  /** Whether it is switched on for documents issued on a day or later. */
  public boolean isOnFrom(LocalDate day) {
    return periods.stream().anyMatch(period -> period.to() == null || !period.to().isBefore(day));
  }

  InstalledPack after(PackEvent event) {
    List<Validity> then = new ArrayList<>(periods);
    if (event instanceof SwitchedOn on) {
      then.add(on.period());
    } else if (event instanceof SwitchedOff off) {
      Validity before = new Validity(LocalDate.MIN, off.from().minusDays(1));
      then =
          periods.stream().map(period -> period.and(before)).filter(Validity::isInOrder).toList();
    }
    return new InstalledPack(id, installed, sha256, signer, then);
  }
}
