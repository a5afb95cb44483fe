// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.IOException;

/** More than is taken. */
public final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1;

  TooLargeException(String message) {
    super(message);
  }
}
