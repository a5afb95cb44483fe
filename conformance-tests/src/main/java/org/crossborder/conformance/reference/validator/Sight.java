// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.validator;

/**
 * What a validator looks at: all, or all but one thing.
 *
 * @param blindTo the id of a rule, or of a part of one; empty for none
 */
public record Sight(String blindTo) {
  /** The good validator's. */
  public static final Sight FULL = new Sight("");

  /** Whether it overlooks this. */
  public boolean seesNot(String what) {
    return blindTo.equals(what);
  }

  /** Whether something holds, or is not looked at. */
  public boolean accepts(String what, boolean holds) {
    return holds || seesNot(what);
  }
}
