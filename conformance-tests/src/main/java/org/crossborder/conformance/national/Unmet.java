// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import org.crossborder.conformance.backend.ApiAnswer;

/** Something else was seen than has to be. */
final class Unmet extends Exception {
  private static final long serialVersionUID = 1L;

  private Unmet(String received) {
    super(received);
  }

  static void unless(boolean held, String otherwise) throws Unmet {
    if (!held) {
      throw new Unmet(otherwise);
    }
  }

  static void unless(boolean held, String otherwise, ApiAnswer answer) throws Unmet {
    unless(held, otherwise + ": " + answer.summary());
  }

  /** The answer has this status. */
  static void unlessStatus(int status, String to, ApiAnswer answer) throws Unmet {
    unless(answer.status() == status, "Not " + status + " to " + to, answer);
  }
}
