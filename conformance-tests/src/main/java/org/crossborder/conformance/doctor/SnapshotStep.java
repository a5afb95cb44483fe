// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;

/** Whether gateways may still rely on what the registry publishes. */
final class SnapshotStep extends DoctorStep {
  static final String ID = "snapshot-freshness";

  private final Registry registry;

  SnapshotStep(Registry registry) {
    super(
        ID,
        "The registry's snapshot is fresh",
        "The registry's metadata timestamp and snapshot; their signatures are left to the gateways",
        "Neither has expired by this machine's clock",
        FaultClass.TRUST);
    this.registry = registry;
  }

  @Override
  Judgement observe(Partner partner) {
    try {
      String timestamp = expiry(partner, "timestamp");
      String snapshot = expiry(partner, "snapshot");
      Instant now = partner.clock().instant();
      String said =
          "timestamp expires %s, snapshot %s; here it is %s".formatted(timestamp, snapshot, now);
      return now.isBefore(Instant.parse(timestamp)) && now.isBefore(Instant.parse(snapshot))
          ? Judgement.passed(said)
          : ill(said, "Ask the registry's operator why it publishes no more; check this clock.");
    } catch (DateTimeException notATime) {
      return ill(
          "The metadata do not say until when they hold", "Check the address of the registry.");
    } catch (IOException unreachable) {
      return Judgement.failed(
          FaultClass.NETWORK,
          String.valueOf(unreachable.getMessage()),
          "Check the registry's address and TLS anchor, and what is in between.");
    }
  }

  private String expiry(Partner partner, String name) throws IOException {
    return partner.see(
        "expiry of the registry's " + name,
        () -> registry.metadata(name).path("expires").asString(""));
  }
}
