// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.national;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.backend.Caller;
import org.crossborder.conformance.backend.NationalApi;
import org.crossborder.conformance.backend.NationalSide;
import org.crossborder.conformance.reference.national.ReferenceNationalSide;
import org.crossborder.conformance.reference.national.Rule;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.world.World;

/** A reference national side, and the suite as its national system. */
final class Ground implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final World world = World.make(CLOCK.instant());
  private final ReferenceNationalSide reference;
  private final TargetSet set;

  Ground() throws IOException {
    Map<Caller, String> tokens =
        Map.of(Caller.SINGLE_WINDOW, "single-window", Caller.WATCHER, "watcher");
    reference =
        new ReferenceNationalSide(world.server("localhost", CLOCK.instant()), tokens, CLOCK);
    TlsSetting tls = new TlsSetting(List.of(world.serverAnchor()), null);
    set =
        TargetSet.of(world)
            .with(
                new NationalSide(
                    new NationalApi(reference.url(), tls, PATIENCE, CLOCK),
                    tokens,
                    "KR",
                    Ground::document,
                    ReferenceNationalSide.LARGEST,
                    null,
                    wire -> reference.arrive(document())));
  }

  /** Nothing is broken. */
  void good() {
    reference.breaking(null);
  }

  void breaking(Rule rule) {
    reference.breaking(rule);
  }

  Targets targets() {
    return new Targets(set, CLOCK);
  }

  private static byte[] document() {
    return ("<certificate><number>" + UUID.randomUUID() + "</number></certificate>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    reference.close();
  }
}
