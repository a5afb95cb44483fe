// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

/** An evidence bundle that is not as it was signed. */
public final class TamperedException extends Exception {
  private static final long serialVersionUID = 1L;

  public TamperedException(String message) {
    super(message);
  }

  public TamperedException(String message, Throwable cause) {
    super(message, cause);
  }
}
