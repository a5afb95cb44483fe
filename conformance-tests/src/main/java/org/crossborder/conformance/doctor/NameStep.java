// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** DNS. */
final class NameStep extends DoctorStep {
  static final String ID = "name";

  NameStep() {
    super(
        ID,
        "The gateway's name has an address",
        "The host of the target, looked up as this machine does",
        "At least one address",
        FaultClass.NETWORK);
  }

  @Override
  Judgement observe(Partner partner) {
    String host = partner.pmode().url().getHost();
    try {
      return Judgement.passed(partner.see("addresses of " + host, () -> addresses(host)));
    } catch (IOException unknown) {
      return ill(host + " has no address", "Check the target's spelling, and this machine's DNS.");
    }
  }

  private static String addresses(String host) throws IOException {
    return Arrays.stream(InetAddress.getAllByName(host))
        .map(InetAddress::getHostAddress)
        .collect(Collectors.joining(", "));
  }
}
