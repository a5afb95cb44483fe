// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

/**
 * One system of the national side, to which inbound documents are handed (ebMS 3.0 Core 2.1.1,
 * Deliver). It is asked by several threads at once.
 */
public interface Backend {

  /** The name under which it is configured; rules, history and logs say it. */
  String name();

  /**
   * Hands a document over. It may come again, after a fault, after a stop of the gateway before it
   * had kept the confirmation, or because the backend has to be asked again; {@link
   * Delivery#idempotencyKey()} tells that it is the same, and a second time it changes nothing.
   *
   * <p>What the other side of the connection does is an outcome. Only a fault of the gateway itself
   * is thrown; then the document is handed over again later.
   */
  DeliveryOutcome deliver(Delivery delivery);
}
