// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How persons and systems come in at the national port.
 *
 * @param clients how much each known caller may ask for; one more request is told 429 and when to
 *     come again. Too little, and a single window that catches up after a pause is held back
 * @param strangers how much one network address may ask for without being known, health and refused
 *     attempts included. Behind a reverse proxy that hides addresses all strangers share it
 */
public record AccessProperties(
    @DefaultValue @Valid Clients clients, @DefaultValue @Valid Strangers strangers) {

  /**
   * A known caller.
   *
   * @param perSecond requests a second that may go on for ever
   * @param burst requests at once after a pause
   */
  public record Clients(
      @DefaultValue("200") @Min(1) int perSecond, @DefaultValue("1000") @Min(1) int burst) {}

  /**
   * A network address of unknown callers.
   *
   * @param perSecond requests a second that may go on for ever
   * @param burst requests at once after a pause
   */
  public record Strangers(
      @DefaultValue("20") @Min(1) int perSecond, @DefaultValue("200") @Min(1) int burst) {}
}
