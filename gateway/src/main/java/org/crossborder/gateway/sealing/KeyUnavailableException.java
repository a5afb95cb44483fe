// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import org.jspecify.annotations.Nullable;

/** A key cannot be had now. The message is safe to show; the cause is for nobody. */
final class KeyUnavailableException extends Exception {
  private static final long serialVersionUID = 1L;

  KeyUnavailableException(String why, @Nullable Throwable cause) {
    super(why, cause);
  }
}
