// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.crossborder.gateway.work.PartnerPlaces;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Messages that are pulled: by us, from the channels of a partner, and by partners from ours.
 *
 * @param interval how often an empty channel is asked; a message waits that long at most
 * @param channels how many channels are polled at once; one of each partner always is
 * @param receiptTimeout when a message that a partner has pulled is offered again at the earliest,
 *     if its receipt has not come; then as the retry schedule of its leg says. Shorter than the
 *     partner takes, and it gets messages twice
 */
public record PullProperties(
    @DefaultValue("10s") Duration interval,
    @DefaultValue("4") @Min(1) @Max(64) int channels,
    @DefaultValue("2m") Duration receiptTimeout) {

  /** Places of the poller; a partner of whom no channel is polled always has one. */
  public PartnerPlaces places() {
    return new PartnerPlaces(channels, channels);
  }
}
