// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

/** The copy does not hold; the message says where. */
final class NotVerifiedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotVerifiedException(String message) {
    super(message);
  }

  NotVerifiedException(String message, Throwable cause) {
    super(message, cause);
  }
}
