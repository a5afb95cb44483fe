// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

/**
 * What one validation may cost, over its search and all the paths it tries: {@value #MAXIMUM}
 * microseconds as {@link SignatureCost} estimates them. It is counted, never measured, so that the
 * same input always has the same result.
 */
final class WorkBudget {
  static final long MAXIMUM = 250_000;

  private long spent;
  private boolean exhausted;

  /** Takes this much; false if it is no longer there. What has begun may overdraw once. */
  boolean spend(long cost) {
    if (spent >= MAXIMUM) {
      exhausted = true;
      return false;
    }
    spent += cost;
    return true;
  }

  /** Whether something was not done because the budget was spent. */
  boolean exhausted() {
    return exhausted;
  }

  long spent() {
    return spent;
  }
}
