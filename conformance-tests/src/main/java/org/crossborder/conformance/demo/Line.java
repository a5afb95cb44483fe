// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.util.Set;

/**
 * How the register says that the two gateways speak.
 *
 * @param profile the version of eDelivery AS4 that both speak
 * @param pulling codes of the States whose gateways cannot be reached, and pull
 */
public record Line(String profile, Set<String> pulling) {
  public Line {
    pulling = Set.copyOf(pulling);
  }

  /** Each pushes to the other. */
  public static Line pushing(String profile) {
    return new Line(profile, Set.of());
  }
}
