// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.change;

import java.time.Duration;
import java.time.Instant;
import org.crossborder.trust.register.operation.EmergencyAction;

/**
 * An emergency action and how long four eyes may still take to confirm it (invariant 5).
 *
 * @param state CONFIRMED, WAITING, OVERDUE or ESCALATED
 */
record EmergencyView(
    EmergencyAction action, Instant deadline, long hours, long minutes, String state) {
  static EmergencyView of(EmergencyAction action, Instant now) {
    Instant deadline = action.recordedAt().plus(EmergencyAction.CONFIRMATION);
    Duration left = now.isBefore(deadline) ? Duration.between(now, deadline) : Duration.ZERO;
    return new EmergencyView(
        action, deadline, left.toHours(), left.toMinutesPart(), state(action, now));
  }

  private static String state(EmergencyAction action, Instant now) {
    if (action.settled()) {
      return "CONFIRMED";
    }
    if (action.escalated()) {
      return "ESCALATED";
    }
    return action.isOverdue(now) ? "OVERDUE" : "WAITING";
  }
}
