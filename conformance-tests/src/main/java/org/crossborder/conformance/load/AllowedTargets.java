// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Load on somebody else's gateway is an attack. So only this machine is sent to, unless the host is
 * named once more.
 *
 * @param named hosts that may be sent to as well, as they stand in the target's URL
 */
public record AllowedTargets(Set<String> named) {
  public AllowedTargets {
    named = Set.copyOf(named);
  }

  /**
   * Refuses all others.
   *
   * @throws IllegalArgumentException saying which option allows it
   */
  public void require(URI target) {
    String host = target.getHost();
    if (host == null || !(named.contains(host) || loopback(host))) {
      throw new IllegalArgumentException(
          target + " is not on this machine. If its operator has agreed, add --allow " + host);
    }
  }

  private static boolean loopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}
