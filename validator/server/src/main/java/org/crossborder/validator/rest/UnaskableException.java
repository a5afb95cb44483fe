// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

/** What a client asks cannot be asked; the message tells the client why. */
public final class UnaskableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public UnaskableException(String message) {
    super(message);
  }
}
