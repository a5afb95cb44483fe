// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.suite.ConformanceModule;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirements;

/** The plan for a gateway that sends: everything that its receiving partner may see. */
public final class As4Sender {
  private As4Sender() {}

  /** The plan. */
  public static Plan<Counterpart> plan() {
    return new Plan<>(
        "as4-sender",
        "eDelivery AS4, the gateway under test sends",
        Requirements.load("as4-sender.yml"),
        Stream.of(
                List.<ConformanceModule<Counterpart>>of(new Sends()),
                Headers.modules(),
                Payloads.modules(),
                Signatures.modules(),
                Encryptions.modules(),
                Receipts.modules(),
                Retries.modules(),
                ServerTrust.modules(),
                List.<ConformanceModule<Counterpart>>of(new Expiry()))
            .flatMap(List::stream)
            .toList());
  }
}
