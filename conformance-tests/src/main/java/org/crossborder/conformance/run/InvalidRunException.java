// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

/** A run that is not written as it should be, or names a key that is not there. */
public final class InvalidRunException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public InvalidRunException(String message, Throwable cause) {
    super(message, cause);
  }
}
