// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

/**
 * What a user message earns: one signal. It goes back on the HTTP response to a push, and by a POST
 * of its own after a pull.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
sealed interface Reply {
  /** The signal's SOAP envelope. */
  byte[] envelope();

  /** The message is durable here. */
  record Receipt(byte[] envelope) implements Reply {}

  /** The message is at fault. */
  record Refusal(byte[] envelope) implements Reply {}

  /** We are; the same message may pass another time. */
  record Fault(byte[] envelope) implements Reply {}
}
