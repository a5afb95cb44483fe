// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh.transport;

import java.math.BigInteger;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.crossborder.gateway.msh.TlsPeer;

/**
 * Whose places a message takes, as far as that is known before any of it is read: the TLS client
 * certificate, or the network address if there is none. What a message says of its sender counts
 * for nothing here, or anybody could take a partner's places in its name.
 */
final class RemotePartner {
  /** One host may own all addresses of such a network (RFC 6177). */
  private static final int NETWORK_BYTES = 8;

  private RemotePartner() {}

  static String name(TlsPeer peer, String address) {
    return peer.chain().stream()
        .findFirst()
        .map(own -> own.getIssuerX500Principal().getName() + " " + serial(own.getSerialNumber()))
        .orElseGet(() -> network(address));
  }

  private static String serial(BigInteger number) {
    return number.toString(16);
  }

  private static String network(String address) {
    try {
      return InetAddress.getByName(address) instanceof Inet6Address ipv6
          ? HexFormat.of().formatHex(Arrays.copyOf(ipv6.getAddress(), NETWORK_BYTES))
          : address;
    } catch (UnknownHostException e) {
      return address;
    }
  }
}
