// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.util.Set;

/**
 * How the register says that the two gateways speak.
 *
 * @param profile the version of eDelivery AS4 that both speak
 * @param pulling codes of the States whose gateways cannot be reached, and pull
 * @param clientCertificates whether only those get to a gateway that show a TLS client certificate
 * @param expiry when a gateway gives up sending
 */
public record Line(String profile, Set<String> pulling, boolean clientCertificates, String expiry) {
  private static final String AN_HOUR = "1h";

  public Line {
    pulling = Set.copyOf(pulling);
  }

  /** Each pushes to the other. */
  public static Line pushing(String profile) {
    return new Line(profile, Set.of(), false, AN_HOUR);
  }

  /** The same, and a gateway gives up after this. */
  public Line expiringAfter(String time) {
    return new Line(profile, pulling, clientCertificates, time);
  }

  /** The same, and the gateways of these States pull. */
  public Line pulledBy(Set<String> states) {
    return new Line(profile, states, clientCertificates, expiry);
  }

  /** The same, and nobody connects without a TLS client certificate. */
  public Line withClientCertificates() {
    return new Line(profile, pulling, true, expiry);
  }
}
