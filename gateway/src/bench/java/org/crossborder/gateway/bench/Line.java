// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.bench;

/** A sender and a receiver in this process, over TLS on loopback. */
public interface Line extends AutoCloseable {
  /** What it is called in the report. */
  String name();

  /**
   * Sends one document, signed and encrypted, and checks its receipt.
   *
   * @throws IllegalStateException if no receipt came that holds
   */
  void send(byte[] document);

  @Override
  void close() throws Exception;
}
