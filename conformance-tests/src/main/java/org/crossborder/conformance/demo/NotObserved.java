// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

/**
 * Something that the demo promises was not seen; the message says what, and what was seen instead.
 */
public final class NotObserved extends Exception {
  private static final long serialVersionUID = 1L;

  public NotObserved(String what) {
    super(what);
  }

  /** Fails unless {@code seen}. */
  public static void unless(boolean seen, String what) throws NotObserved {
    if (!seen) {
      throw new NotObserved(what);
    }
  }

  /** Fails unless both are equal, and says both. */
  static void unlessEqual(Object expected, Object seen, String what) throws NotObserved {
    unless(expected.equals(seen), what + ": expected " + expected + ", saw " + seen);
  }
}
