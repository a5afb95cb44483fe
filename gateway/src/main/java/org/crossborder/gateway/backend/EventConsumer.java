// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

/**
 * A system of the national side that is told what happens to documents. What it has not taken
 * stands in the database and is tried again, for days; so an event may come twice, under the same
 * id, and after a younger one.
 */
public interface EventConsumer {

  /** The name under which it is configured; apart from all other backends and consumers. */
  String name();

  /** What it is told. */
  Subscription subscription();

  /**
   * Tells it one event. What the other side does is an outcome; only a fault of the gateway itself
   * is thrown, and then the event is told again later.
   */
  EventOutcome take(Event event);
}
