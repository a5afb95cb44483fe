// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Documents that national systems fetch by REST and confirm.
 *
 * @param queues names: lower-case letters, digits and hyphens. Any client with the right RECEIVE
 *     may fetch from each
 * @param lease how long a client has what it has fetched; shorter than it takes to confirm, and
 *     documents come twice
 * @param afterRefusal when a document that was refused is offered again
 * @param longestWait how long a poll may wait for a document; longer than a proxy on the way lets a
 *     request be silent, and polls fail
 * @param waiting polls that wait at once; one more is answered at once
 */
public record PollingProperties(
    List<@Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}") String> queues,
    @DefaultValue("5m") Duration lease,
    @DefaultValue("15m") Duration afterRefusal,
    @DefaultValue("60s") Duration longestWait,
    @DefaultValue("100") int waiting) {
  public PollingProperties {
    queues = queues == null ? List.of() : List.copyOf(queues);
  }
}
