// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.time.Instant;

/**
 * A document on which the two engines differ, and who is right.
 *
 * @param document what it is about, in a few words
 * @param signed the document itself
 * @param at the time to judge at
 * @param dss indication and scope in DSS, or what it threw
 * @param ours indication and broken rules here
 * @param because why; for the reader
 */
record Disagreement(
    String document,
    String signed,
    Instant at,
    String dss,
    String ours,
    Right right,
    String because) {
  /** Whose verdict follows from the standards; BOTH if they answer different questions. */
  enum Right {
    OURS,
    DSS,
    BOTH
  }

  @Override
  public String toString() {
    return "%s: right is %s, because %s".formatted(document, right, because);
  }
}
