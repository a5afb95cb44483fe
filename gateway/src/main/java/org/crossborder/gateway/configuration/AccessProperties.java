// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.configuration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How persons and systems come in at the national port.
 *
 * @param clients how much each known caller may ask for; one more request is told 429 and when to
 *     come again. Too little, and a single window that catches up after a pause is held back
 * @param strangers how much one network address may ask for without being known, health and refused
 *     attempts included. Behind a reverse proxy that hides addresses all strangers share it
 * @param logins how many passwords one network address may try; each costs 16 MB for a moment
 * @param localAccounts whether persons have accounts at this gateway. Without them, and without
 *     {@code oidc}, nobody logs in; systems are not concerned
 * @param longestSession how long a person stays logged in at most, however busy
 * @param certificateWarning how long before its end a certificate is told of, daily: by the log, by
 *     health and by alerts. A CA that needs longer to issue a new one wants more
 * @param oidc the OpenID Connect provider, if there is one
 */
public record AccessProperties(
    @DefaultValue @Valid Clients clients,
    @DefaultValue @Valid Strangers strangers,
    @DefaultValue @Valid Logins logins,
    @DefaultValue("true") boolean localAccounts,
    @DefaultValue("8h") Duration longestSession,
    @DefaultValue("30d") Duration certificateWarning,
    @Nullable @Valid OidcProperties oidc) {

  /**
   * Passwords from one network address.
   *
   * @param perSecond tries a second that may go on for ever
   * @param burst tries at once after a pause
   */
  public record Logins(
      @DefaultValue("1") @Min(1) int perSecond, @DefaultValue("20") @Min(1) int burst) {}

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
