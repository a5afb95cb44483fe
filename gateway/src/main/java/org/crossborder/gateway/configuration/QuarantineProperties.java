// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Set;
import org.crossborder.gateway.delivery.Ground;
import org.crossborder.gateway.delivery.QuarantinePolicy;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which inbound documents a person decides on.
 *
 * @param grounds {@code recognition}: its issuer is not recognised for it; {@code rules}: it breaks
 *     a business rule or a code list. A document against which nothing else speaks waits in
 *     quarantine until an operator releases or refuses it. Without grounds it is refused at once.
 *     Whoever releases a document answers for it, since the gateway has found it not acceptable.
 *     Set it once every node runs a version that knows it
 * @param within how long a person has; after that the document is checked once more, and refused
 */
public record QuarantineProperties(
    @NotNull @DefaultValue Set<Ground> grounds, @NotNull @DefaultValue("72h") Duration within) {
  /** The same, as it is followed. */
  public QuarantinePolicy policy() {
    return new QuarantinePolicy(grounds, within);
  }
}
