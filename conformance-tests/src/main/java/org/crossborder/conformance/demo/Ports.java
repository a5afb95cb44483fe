// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The loopback ports of the demo.
 *
 * @param registry the trust registry
 * @param exporter the two ports of the exporting Party's gateway
 * @param importer the two ports of the importing Party's gateway
 * @param singleWindow the stand-in for the importing Party's single window
 */
record Ports(int registry, GatewayPorts exporter, GatewayPorts importer, int singleWindow) {
  /** The national side's port and the other gateways' port. */
  record GatewayPorts(int api, int as4) {}

  private static final int[] PREFERRED = {8441, 8451, 8452, 8461, 8462, 8471};

  /** The well-known ports of the demo; in place of one that is taken, a free one. */
  static Ports choose() throws IOException {
    return hold(PREFERRED);
  }

  /** Free ports, beside whatever runs. */
  static Ports free() throws IOException {
    return hold(new int[PREFERRED.length]);
  }

  private static Ports hold(int[] wanted) throws IOException {
    List<ServerSocket> held = new ArrayList<>();
    try {
      for (int port : wanted) {
        held.add(bind(port));
      }
      int[] free = held.stream().mapToInt(ServerSocket::getLocalPort).toArray();
      return new Ports(
          free[0], new GatewayPorts(free[1], free[2]), new GatewayPorts(free[3], free[4]), free[5]);
    } finally {
      for (ServerSocket socket : held) {
        socket.close();
      }
    }
  }

  private static ServerSocket bind(int preferred) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      return new ServerSocket(preferred, 1, loopback);
    } catch (java.net.BindException taken) {
      return new ServerSocket(0, 1, loopback);
    }
  }
}
