// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;

/** More bytes were offered than the store takes. */
public final class PayloadTooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long maximum;

  public PayloadTooLargeException(long maximum) {
    super("A payload has more than the " + maximum + " bytes that are allowed");
    this.maximum = maximum;
  }

  /** The largest size that is taken, in bytes. */
  public long maximum() {
    return maximum;
  }
}
