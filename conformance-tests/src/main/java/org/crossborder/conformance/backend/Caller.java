// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

/** As whom the suite calls a national API. */
public enum Caller {
  /** Submits, reads, takes deliveries. */
  SINGLE_WINDOW,
  /** Is known, and may only read. */
  WATCHER,
  /** Switches webhooks on. */
  OPERATOR,
  /** Says nothing of itself. */
  STRANGER,
  /** Shows a token that was given to nobody. */
  IMPOSTOR
}
