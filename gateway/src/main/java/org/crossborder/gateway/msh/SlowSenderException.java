// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;

/** The time for a message to arrive is over, and it has not arrived whole. */
public final class SlowSenderException extends IOException {
  private static final long serialVersionUID = 1L;

  public SlowSenderException(String message) {
    super(message);
  }

  public SlowSenderException(String message, Throwable cause) {
    super(message, cause);
  }
}
