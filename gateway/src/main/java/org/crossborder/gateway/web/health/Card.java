// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.time.Instant;
import java.util.List;

/**
 * A part of the gateway, as a person is told of it.
 *
 * @param name of its health contributor
 * @param title what people call it
 * @param status DOWN, OUT_OF_SERVICE, DEGRADED, UNKNOWN or UP
 * @param since when this node first saw it so
 * @param facts what is so, or what is wrong
 * @param effect what that does to documents; empty when it is in order
 * @param fix what to do; empty when it is in order
 */
record Card(
    String name,
    String title,
    String status,
    Instant since,
    List<Fact> facts,
    String effect,
    String fix) {
  Card {
    facts = List.copyOf(facts);
  }

  public boolean inOrder() {
    return status.equals("UP");
  }
}
