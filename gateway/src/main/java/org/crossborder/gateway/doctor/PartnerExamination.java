// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.transport.TlsProbe;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Protocol;

/**
 * A partner, one layer after the other: the arrangement, its name, its port, TLS, certificates,
 * clock, and then a ping, which needs the security of AS4. What stands on a layer that fails is not
 * tried.
 *
 * @param leg of a P-Mode for tests
 * @param ping of the test service (ebMS 3.0 Core 5.2.2.8)
 * @param handshake as messages would
 */
public record PartnerExamination(
    Leg leg, Function<Leg, SendingOutcome> ping, Handshake handshake, Clock clock)
    implements Examination {
  /** What is examined, in this order. */
  public enum Layer {
    ARRANGEMENT,
    NAME,
    PORT,
    TLS,
    CERTIFICATE,
    CLOCK,
    PING
  }

  /** Connects with TLS. */
  @FunctionalInterface
  public interface Handshake {
    TlsProbe.Shown with(Protocol protocol) throws IOException;
  }

  @Override
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    examine((layer, finding) -> findings.add(finding));
    return findings;
  }

  /** Tells each finding as soon as it is there. */
  public void examine(BiConsumer<Layer, Finding> found) {
    PartnerLayers layers = new PartnerLayers(this);
    for (Layer layer : leg.pulled() ? List.of(Layer.ARRANGEMENT) : List.of(Layer.values())) {
      Finding finding = layers.examine(layer);
      found.accept(layer, finding);
      if (finding.outcome() == Finding.Outcome.FAILED) {
        return;
      }
    }
  }

  String step() {
    return "partner " + leg.receiver().party();
  }
}
