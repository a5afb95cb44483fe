// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.reference.registry.RevokingRegistry;
import org.crossborder.conformance.reference.relying.ReferenceRelyingParty;
import org.crossborder.conformance.reference.validator.Sight;
import org.crossborder.conformance.scripted.Script;
import org.crossborder.conformance.subject.RegistryClient;
import org.crossborder.conformance.subject.RelyingParty;
import org.crossborder.conformance.subject.TargetSet;
import org.crossborder.conformance.subject.Targets;
import org.crossborder.conformance.validator.ValidatorClient;
import org.crossborder.conformance.world.World;
import org.crossborder.conformance.world.WorldRegister;

/** A reference relying party that follows the suite's script, with a small registry behind. */
final class Ground implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final World world = World.make(CLOCK.instant());
  private final RevokingRegistry behind;
  private final ReferenceRelyingParty party;
  private final Script script;
  private final TargetSet set;

  Ground() throws Exception {
    this(PATIENCE);
  }

  Ground(Duration patience) throws Exception {
    behind = new RevokingRegistry(WorldRegister.of(world));
    TlsSetting plain = new TlsSetting(List.of(), null);
    URI listen = URI.create("https://localhost:" + freePort());
    script =
        new Script(
            listen,
            world.server("localhost", CLOCK.instant()),
            new RegistryClient(behind.url(), plain, patience, CLOCK),
            behind.rootKeys(),
            patience,
            CLOCK);
    TlsSetting toScript = new TlsSetting(List.of(world.serverAnchor()), null);
    party = new ReferenceRelyingParty(world, listen, toScript, behind.root());
    set =
        TargetSet.of(world)
            .with(
                new RelyingParty(new ValidatorClient(party.url(), plain, patience, CLOCK), script));
  }

  /** Nothing is overlooked, and nothing is known yet. */
  void good() {
    party.beginAnew();
  }

  void blindTo(String what) {
    party.seeing(new Sight(what));
  }

  /** From now on editions hold so long. */
  void publishingFor(Duration time) {
    behind.publishingFor(time);
  }

  Targets targets() {
    return new Targets(set, CLOCK);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    party.close();
    script.close();
    behind.close();
  }
}
