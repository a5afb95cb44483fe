// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Duration;

/**
 * PMode[n].ReceptionAwareness: sending again, and receiving once (AS4 3.2).
 *
 * @param duplicateWindow how long a MessageId is remembered at least; longer than any partner's
 *     expiry
 */
public record ReceptionAwareness(RetrySchedule retry, Duration duplicateWindow) {
  /** What holds where nothing else is said. */
  public static final ReceptionAwareness STANDARD =
      new ReceptionAwareness(RetrySchedule.STANDARD, Duration.ofDays(30));
}
