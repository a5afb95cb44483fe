// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.crossborder.conformance.FreePort;
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
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final World world = World.make(CLOCK.instant());
  private final RevokingRegistry behind;
  private final ReferenceRelyingParty party;
  private final Script script;
  private final TargetSet set;

  Ground() throws Exception {
    behind = new RevokingRegistry(WorldRegister.of(world), CLOCK);
    TlsSetting plain = new TlsSetting(List.of(), null);
    URI listen = URI.create("https://localhost:" + FreePort.find());
    script =
        new Script(
            listen,
            world.server("localhost", CLOCK.instant()),
            new RegistryClient(behind.url(), plain, PATIENCE, CLOCK),
            behind.rootKeys(),
            PATIENCE,
            CLOCK);
    TlsSetting toScript = new TlsSetting(List.of(world.serverAnchor()), null);
    party = new ReferenceRelyingParty(world, listen, toScript, behind.root(), CLOCK);
    set =
        TargetSet.of(world)
            .with(
                new RelyingParty(new ValidatorClient(party.url(), plain, PATIENCE, CLOCK), script));
  }

  /** Nothing is overlooked, and nothing is known yet. */
  void good() {
    party.beginAnew();
  }

  void blindTo(String what) {
    party.seeing(new Sight(what));
  }

  TargetSet set() {
    return set;
  }

  Targets targets() {
    return new Targets(set(), CLOCK);
  }

  @Override
  public void close() {
    party.close();
    script.close();
    behind.close();
  }
}
