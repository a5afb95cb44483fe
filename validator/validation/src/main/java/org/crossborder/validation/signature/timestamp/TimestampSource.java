// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.io.IOException;

/** Where time-stamps come from. */
@FunctionalInterface
public interface TimestampSource {
  /**
   * A time-stamp token (DER) of a message.
   *
   * @throws IOException if none is to be had; the message says why
   * @throws InterruptedException if waiting for it was interrupted
   */
  byte[] timestamp(byte[] message) throws IOException, InterruptedException;
}
