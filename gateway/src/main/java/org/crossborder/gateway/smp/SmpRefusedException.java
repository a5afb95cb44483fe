// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

/** What a publisher says cannot be relied on, or it says nothing of what was asked. */
public final class SmpRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  SmpRefusedException(String message) {
    super(message);
  }

  SmpRefusedException(String message, Exception cause) {
    super(message, cause);
  }
}
