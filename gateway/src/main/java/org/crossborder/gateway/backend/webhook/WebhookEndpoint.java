// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.net.URI;
import org.crossborder.gateway.backend.Subscription;

/**
 * Where a national system listens.
 *
 * @param name under which it is configured
 * @param keys sign what it is sent
 * @param subscription the events that it is told, beside documents
 */
public record WebhookEndpoint(String name, URI url, SigningKeys keys, Subscription subscription) {
  public WebhookEndpoint {
    if (!"https".equals(url.getScheme()) || url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "The URL of the webhook " + name + " must be https, with a host and no user");
    }
  }
}
