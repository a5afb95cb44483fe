// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

/** The gateway cannot start as configured; the message tells the operator what to change. */
final class WrongConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongConfigurationException(String message) {
    super(message);
  }

  WrongConfigurationException(String message, Exception cause) {
    super(message, cause);
  }
}
