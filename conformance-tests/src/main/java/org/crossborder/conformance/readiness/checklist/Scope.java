// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

/** Who answers a question. */
public enum Scope {
  /** Once for the State. */
  STATE,
  /** Each agency for itself. */
  AGENCY
}
