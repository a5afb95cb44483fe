// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.time.Instant;
import java.util.Set;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.OlderKeyTransport;

/**
 * What a received message is held against.
 *
 * @param suite of the P-Mode; a message of another is EBMS:0103
 * @param alsoAccepted older key transport that this P-Mode still reads
 * @param at when it came
 */
public record Inbound(AlgorithmSuite suite, Set<OlderKeyTransport> alsoAccepted, Instant at) {
  public Inbound {
    alsoAccepted = Set.copyOf(alsoAccepted);
  }
}
