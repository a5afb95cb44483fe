// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.time.Instant;
import java.util.List;
import org.crossborder.trust.register.operation.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What officers sign: a proposed change of the register.
 *
 * @param id a UUID; a change is recorded once
 * @param basedOn size of the log that the proposer saw
 * @param proposedAt what is to begin at once, or in the time from here until it is recorded, begins
 *     when it is recorded
 * @param title one line
 * @param reason why
 * @param legalReference the law or agreement it rests on
 * @param correction what is put right, for a change that acts back; else null
 * @param operations applied in this order, all or none
 */
public record Change(
    String id,
    long basedOn,
    Instant proposedAt,
    String title,
    String reason,
    String legalReference,
    @Nullable String correction,
    List<Operation> operations) {
  public Change {
    operations = List.copyOf(operations);
  }
}
