// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.time.Duration;

/**
 * How long the client waits, and what it takes back.
 *
 * @param connect until a connection stands
 * @param receive until the response is there; the partner stores the message meanwhile
 * @param responseBytes longest response; a receipt needs about 500 bytes for each payload
 * @param plainHttp whether a partner may be reached without TLS; for a TLS offloader on the same
 *     machine only
 */
public record TransportLimits(
    Duration connect, Duration receive, int responseBytes, boolean plainHttp) {
  public static final TransportLimits DEFAULT =
      new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, false);
}
