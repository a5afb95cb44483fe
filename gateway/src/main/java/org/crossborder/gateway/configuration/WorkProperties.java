// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.crossborder.gateway.work.Worker;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at once.
 *
 * @param senders messages pushed at once; each costs a connection to a partner
 * @param inspectors inbound documents validated and delivered at once; each costs a processor
 * @param poll how often to look for work that nobody called for, such as retries
 */
public record WorkProperties(
    @DefaultValue("4") @Min(1) @Max(64) int senders,
    @DefaultValue("2") @Min(1) @Max(64) int inspectors,
    @DefaultValue("250ms") Duration poll) {

  public Worker.Pace sending() {
    return new Worker.Pace(senders, poll);
  }

  public Worker.Pace inspecting() {
    return new Worker.Pace(inspectors, poll);
  }
}
