// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.crossborder.gateway.work.PartnerPlaces;
import org.crossborder.gateway.work.Worker;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is done at once.
 *
 * @param senders messages pushed at once, as many fragments, and as many signals; each costs a
 *     thread and a connection. A partner that is sent nothing always gets one more
 * @param perPartner how many of {@code senders} may be busy with one partner. One that is slow
 *     holds them all, and the others go on; more let a fast one get more at once
 * @param inspectors inbound documents validated and delivered at once; each costs a processor
 * @param poll how often to look for work that nobody called for, such as retries
 */
public record WorkProperties(
    @DefaultValue("32") @Min(1) @Max(256) int senders,
    @DefaultValue("4") @Min(1) @Max(64) int perPartner,
    @DefaultValue("2") @Min(1) @Max(64) int inspectors,
    @DefaultValue("250ms") Duration poll) {

  /** New places, shared out among partners. */
  public PartnerPlaces places() {
    return new PartnerPlaces(senders, perPartner);
  }

  public Worker.Pace inspecting() {
    return new Worker.Pace(inspectors, poll);
  }
}
