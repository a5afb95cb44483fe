// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.time.Duration;

/**
 * What senders may take of the endpoint.
 *
 * @param concurrent messages that are taken in at once; one more is told to come again
 * @param perPartner how many of these one partner may have, so that the others find a place
 * @param upload time for one message to arrive whole; then its connection is ended
 */
public record EndpointLimits(int concurrent, int perPartner, Duration upload) {
  public static final EndpointLimits DEFAULT = new EndpointLimits(50, 25, Duration.ofMinutes(5));
}
