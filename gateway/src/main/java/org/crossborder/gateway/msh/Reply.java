// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.pmode.Leg;
import org.jspecify.annotations.Nullable;

/**
 * What a user message earns: one signal. It goes back on the HTTP response to a push, unless the
 * P-Mode has errors posted, and by a POST of its own after a pull.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
sealed interface Reply {
  /** The signal's SOAP envelope. */
  byte[] envelope();

  /** The message is durable here. */
  record Receipt(byte[] envelope) implements Reply {}

  /**
   * The message is at fault.
   *
   * @param leg that it came on; null if none was found
   */
  record Refusal(byte[] envelope, @Nullable Leg leg) implements Reply {}

  /** We are; the same message may pass another time. */
  record Fault(byte[] envelope) implements Reply {}
}
