// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.util.Optional;
import org.crossborder.registry.page.Addresses;
import org.crossborder.registry.page.Standing;
import org.crossborder.trust.arrangement.Clause;
import org.jspecify.annotations.Nullable;

/**
 * One field of the matrix.
 *
 * @param standing null where there is no clause at all
 * @param oneWay in force, and not in force in the other direction (rule A03)
 * @param noService in force, and no granted service of the recognised Party stands behind it
 */
record Cell(
    boolean self,
    @Nullable Standing standing,
    String address,
    String clause,
    int level,
    boolean oneWay,
    boolean noService) {
  private static final Addresses ADDRESSES = new Addresses();

  static Cell of(Direction direction, Recognitions recognitions) {
    if (direction.recogniser().equals(direction.recognised())) {
      return new Cell(true, null, "", "", 0, false, false);
    }
    Optional<Recognitions.Recognition> found = recognitions.of(direction);
    if (found.isEmpty()) {
      return new Cell(false, null, "", "", 0, false, false);
    }
    Recognitions.Recognition recognition = found.get();
    Clause clause = recognition.promise().clause();
    boolean inForce = recognition.standing() == Standing.IN_FORCE;
    return new Cell(
        false,
        recognition.standing(),
        ADDRESSES.clause(recognition.promise().arrangement().id(), clause.id()),
        clause.id(),
        clause.minimumReferenceLevel(),
        inForce && !recognitions.inForce(direction.back()),
        inForce && !recognitions.hasService(recognition));
  }
}
