// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.Period;
import org.jspecify.annotations.Nullable;

/**
 * One period of a service's status history.
 *
 * @param reason why the status was given, as its Party stated it
 * @param invalidityDate for COMPROMISED: from when nothing of the service can be relied on, else
 *     null
 */
public record ServiceStatusPeriod(
    ServiceStatus status, Period period, String reason, @Nullable Instant invalidityDate) {
  /** From when nothing of a compromised service can be relied on. */
  public Optional<Instant> invalidSince() {
    return Optional.ofNullable(invalidityDate);
  }
}
