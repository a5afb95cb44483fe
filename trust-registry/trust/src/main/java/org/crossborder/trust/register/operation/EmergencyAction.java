// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * An emergency action: one officer reduced trust alone. It stays in effect until four eyes restore
 * what it reduced, and somebody must look at it within 72 hours.
 *
 * @param index of its log entry
 * @param change id of the change
 * @param subjects what it reduced
 * @param settled whether four eyes confirmed it, or decided otherwise on its subjects
 * @param escalated whether the log says that nobody did in time
 */
public record EmergencyAction(
    long index,
    Instant recordedAt,
    String officer,
    String party,
    String change,
    List<String> subjects,
    boolean settled,
    boolean escalated) {
  /** How long four eyes may take to confirm. */
  public static final Duration CONFIRMATION = Duration.ofDays(3);

  public EmergencyAction {
    subjects = List.copyOf(subjects);
  }

  /** Whether it is still unconfirmed although its 72 hours are over. */
  public boolean isOverdue(Instant now) {
    return !settled && !now.isBefore(recordedAt.plus(CONFIRMATION));
  }

  EmergencyAction settledNow() {
    return new EmergencyAction(
        index, recordedAt, officer, party, change, subjects, true, escalated);
  }

  EmergencyAction escalatedNow() {
    return new EmergencyAction(index, recordedAt, officer, party, change, subjects, settled, true);
  }
}
