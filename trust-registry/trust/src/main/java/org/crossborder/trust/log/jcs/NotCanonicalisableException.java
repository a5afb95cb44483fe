// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.jcs;

/** JSON, or something like it, that has no canonical form; the message says why. */
public final class NotCanonicalisableException extends Exception {
  private static final long serialVersionUID = 1L;

  NotCanonicalisableException(String message) {
    super(message);
  }

  NotCanonicalisableException(String message, Throwable cause) {
    super(message, cause);
  }
}
