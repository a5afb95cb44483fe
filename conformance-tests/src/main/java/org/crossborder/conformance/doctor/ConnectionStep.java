// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** TCP. */
final class ConnectionStep extends DoctorStep {
  static final String ID = "connection";

  private static final int PATIENCE_MILLIS = 10_000;

  ConnectionStep() {
    super(
        ID,
        "The gateway's port takes connections",
        "A TCP connection to the target's host and port",
        "It is established within ten seconds",
        FaultClass.NETWORK,
        NameStep.ID);
  }

  @Override
  Judgement observe(Partner partner) {
    String host = partner.pmode().url().getHost();
    int port = Target.port(partner.pmode().url());
    try {
      return Judgement.passed(
          partner.see("connection to " + host + ":" + port, () -> connected(host, port)));
    } catch (IOException refused) {
      return ill(
          host + ":" + port + ": " + refused.getMessage(),
          "Check that the gateway listens there, and the firewalls in between.");
    }
  }

  private static String connected(String host, int port) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
      return "Connected to " + socket.getRemoteSocketAddress();
    }
  }
}
