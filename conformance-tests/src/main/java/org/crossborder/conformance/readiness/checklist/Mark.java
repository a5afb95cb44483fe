// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

/** How well the source of an entry is known. */
public enum Mark {
  /** Seen in a public source. */
  F,
  /** From memory, or derived: to be confirmed against the source. */
  R
}
