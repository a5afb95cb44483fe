// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import org.crossborder.validation.report.Decision;

/** Exit codes, the same in every program of Crossborder. */
final class ExitCode {
  static final int OK = 0;
  static final int INVALID = 1;
  static final int INDETERMINATE = 2;
  static final int USAGE = 3;
  static final int FAULT = 4;

  private ExitCode() {}

  static int of(Decision decision) {
    return switch (decision) {
      case ACCEPT, ACCEPT_WITH_WARNINGS -> OK;
      case REJECT -> INVALID;
      case HOLD -> INDETERMINATE;
    };
  }

  /**
   * The code for several documents: what is known to be wrong outweighs what is not known, and a
   * fault outweighs both, since nobody knows what it hides.
   */
  static int worse(int one, int other) {
    return weight(one) >= weight(other) ? one : other;
  }

  private static int weight(int code) {
    return switch (code) {
      case INVALID -> INDETERMINATE;
      case INDETERMINATE -> INVALID;
      default -> code;
    };
  }
}
