// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.time.Duration;

/**
 * How long the client waits, and what it takes back.
 *
 * @param connect until a connection stands
 * @param idle longest pause of a partner, while it takes a message, before it answers (it stores
 *     the message meanwhile), and within its response
 * @param push until a partner has taken one message whole, however steadily it reads
 * @param download until a response has arrived whole, such as a message that is pulled
 * @param responseBytes longest signal that comes back; a receipt needs about 500 bytes for each
 *     payload
 * @param plainHttp whether a partner may be reached without TLS; for a TLS offloader on the same
 *     machine only
 */
public record TransportLimits(
    Duration connect,
    Duration idle,
    Duration push,
    Duration download,
    int responseBytes,
    boolean plainHttp) {
  public static final TransportLimits DEFAULT =
      new TransportLimits(Duration.ofSeconds(10), Duration.ofSeconds(60), 1 << 20, false);

  /** A message may take an hour to be pushed, and five minutes to be pulled. */
  public TransportLimits(Duration connect, Duration idle, int responseBytes, boolean plainHttp) {
    this(connect, idle, Duration.ofHours(1), Duration.ofMinutes(5), responseBytes, plainHttp);
  }
}
