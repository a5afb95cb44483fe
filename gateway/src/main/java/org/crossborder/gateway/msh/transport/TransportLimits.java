// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.time.Duration;

/**
 * How long the client waits, and what it takes back.
 *
 * @param connect until a connection stands
 * @param receive from the first byte of the request until the response is there, so that a partner
 *     that reads slowly, or not at all, is given up too; it stores the message meanwhile
 * @param download until a response has arrived whole, such as a message that is pulled
 * @param responseBytes longest signal that comes back; a receipt needs about 500 bytes for each
 *     payload
 * @param plainHttp whether a partner may be reached without TLS; for a TLS offloader on the same
 *     machine only
 */
public record TransportLimits(
    Duration connect, Duration receive, Duration download, int responseBytes, boolean plainHttp) {
  public static final TransportLimits DEFAULT =
      new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, false);

  /** A message that is pulled may take five minutes. */
  public TransportLimits(Duration connect, Duration receive, int responseBytes, boolean plainHttp) {
    this(connect, receive, Duration.ofMinutes(5), responseBytes, plainHttp);
  }
}
