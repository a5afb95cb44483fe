// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.relying;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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

/**
 * A reference relying party that follows the suite's script, with a small registry behind. Time
 * passes only while the suite waits, and whenever it does, the relying party looks.
 */
final class Ground implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration BRIEF = Duration.ofSeconds(8);
  private static final Duration LASTING = Duration.ofDays(1);

  private final LeapingClock clock = new LeapingClock(Instant.now());
  private final World world = World.make(clock.instant());
  private final RevokingRegistry behind;
  private final ReferenceRelyingParty party;
  private final Script script;
  private final TargetSet set;

  Ground() throws Exception {
    behind = new RevokingRegistry(WorldRegister.of(world), clock);
    TlsSetting plain = new TlsSetting(List.of(), null);
    URI listen = URI.create("https://localhost:" + FreePort.find());
    script =
        new Script(
            listen,
            world.server("localhost", clock.instant()),
            new RegistryClient(behind.url(), plain, PATIENCE, clock),
            behind.rootKeys(),
            PATIENCE,
            clock,
            this::pause);
    TlsSetting toScript = new TlsSetting(List.of(world.serverAnchor()), null);
    party = new ReferenceRelyingParty(world, listen, toScript, behind.root(), clock);
    set =
        TargetSet.of(world)
            .with(
                new RelyingParty(
                    new ValidatorClient(party.url(), plain, PATIENCE, clock), script, behind));
  }

  private void pause(Duration time) throws InterruptedException {
    clock.leap(time);
    party.awaitLook();
  }

  /**
   * Nothing is overlooked, and nothing is known yet; editions end soon, and the next brings back
   * what an officer took out of trust.
   */
  void good() {
    party.beginAnew();
    behind.publishingFor(BRIEF);
    behind.restore();
  }

  void blindTo(String what) {
    party.seeing(new Sight(what));
  }

  /** From now on editions hold a day. */
  void publishingForLong() {
    behind.publishingFor(LASTING);
  }

  Targets targets() {
    return new Targets(set, clock);
  }

  @Override
  public void close() {
    party.close();
    script.close();
    behind.close();
  }
}
