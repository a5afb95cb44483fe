// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

/** What this package cannot say, or what may be an error: somebody else has to say it. */
public final class Undecided extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Undecided() {
    super("Undecided", null, false, false);
  }

  /** Without a trace, which nobody would read: it is thrown often. */
  static Undecided here() {
    return new Undecided();
  }
}
