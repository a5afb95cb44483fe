// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.subject;

/** The run names no target of a kind: what needs it is skipped, and says so. */
public final class AbsentTargetException extends Exception {
  private static final long serialVersionUID = 1L;

  AbsentTargetException(String what) {
    super("The run names no " + what);
  }
}
