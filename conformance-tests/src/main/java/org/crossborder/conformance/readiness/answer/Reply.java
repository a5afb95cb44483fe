// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

/** What was answered. */
public enum Reply {
  YES,
  PARTIALLY,
  NO,
  /** 70 to 100 %. */
  HIGH,
  /** 20 to 69 %. */
  MEDIUM,
  /** 0 to 19 %, or none. */
  LOW,
  /** In words. */
  STATED,
  NOT_APPLICABLE;

  /** What was asked for is there. */
  public boolean inPlace() {
    return this == YES || this == HIGH || this == STATED;
  }

  /** Some of what was asked for is there. */
  public boolean partlyInPlace() {
    return this == PARTIALLY || this == MEDIUM;
  }

  /** Something is missing: an action can close it (rule G04). */
  public boolean isGap() {
    return this == PARTIALLY || this == NO || this == MEDIUM || this == LOW;
  }
}
