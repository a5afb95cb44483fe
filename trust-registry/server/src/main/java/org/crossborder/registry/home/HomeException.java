// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

/** The home directory is not what it should be; the message tells the operator what to do. */
public final class HomeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  HomeException(String message) {
    super(message);
  }

  HomeException(String message, Throwable cause) {
    super(message, cause);
  }
}
