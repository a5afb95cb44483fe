// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.backend.webhook.Webhooks.Standing;
import org.crossborder.gateway.store.BackendSwitches.Off;
import org.jspecify.annotations.Nullable;

/**
 * How a webhook stands.
 *
 * @param on whether it is told anything
 * @param offSince when it was switched off
 * @param reason why
 * @param waiting how many events it has not taken
 * @param oldestWaiting when the oldest of these happened
 * @param givenUp how many expired; a replay tells them again
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookView(
    String name,
    URI url,
    List<String> events,
    boolean on,
    @Nullable Instant offSince,
    @Nullable String reason,
    int waiting,
    @Nullable Instant oldestWaiting,
    int givenUp) {

  static WebhookView of(Standing standing) {
    Off off = standing.off();
    return new WebhookView(
        standing.name(),
        standing.url(),
        standing.events(),
        off == null,
        off == null ? null : off.since(),
        off == null ? null : off.reason(),
        standing.backlog().waiting(),
        standing.backlog().oldest(),
        standing.backlog().givenUp());
  }
}
