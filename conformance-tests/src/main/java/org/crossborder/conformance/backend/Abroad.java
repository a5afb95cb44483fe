// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.io.IOException;
import java.util.function.Consumer;
import org.crossborder.conformance.suite.Exchange;

/** Has a document come from another Party to the gateway under test. */
@FunctionalInterface
public interface Abroad {
  /**
   * A document that the gateway has receipted.
   *
   * @param messageId eb:MessageId of the message that it came in
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by its digest
  record Arrived(String messageId, byte[] document) {}

  /**
   * Sends one that was not sent before.
   *
   * @throws IOException if the gateway did not receipt it
   */
  Arrived send(Consumer<Exchange> wire) throws IOException;
}
