// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.smp;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Keeps requests out of private networks. A name that is resolved anew between this check and the
 * request still meets TLS: a host inside has no certificate for it.
 */
final class PublicAddress {
  private PublicAddress() {}

  static void require(URI uri, boolean privateAddresses) throws SmpRefusedException {
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
      throw new SmpRefusedException("Not asked, for it is not https: " + uri);
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(uri.getHost())) {
        if (!privateAddresses && isPrivate(address)) {
          throw new SmpRefusedException(
              "Not asked, for %s is in a private network: %s"
                  .formatted(uri.getHost(), address.getHostAddress()));
        }
      }
    } catch (UnknownHostException e) {
      throw new SmpRefusedException("There is no host " + uri.getHost(), e);
    }
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == 16 && (first & 0xfe) == 0xfc) // unique local, RFC 4193
        || (bytes.length == 4 && first == 100 && (second & 0xc0) == 64) // shared, RFC 6598
        || (bytes.length == 4 && first == 0)
        || (bytes.length == 4 && first >= 240)
        || (bytes.length == 16 && first == 0 && second == 0x64); // NAT64, RFC 6052
  }
}
