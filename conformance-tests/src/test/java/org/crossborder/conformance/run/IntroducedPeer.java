// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.Conduct;
import org.crossborder.conformance.reference.ReceivingMsh;
import org.crossborder.conformance.reference.ReferencePeer;
import org.crossborder.conformance.reference.Rule;

/** The reference peer, and a run file that names it, as 'init' and a person would write it. */
public final class IntroducedPeer implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Path suite;
  private final PMode peersSide;
  private final ReferencePeer peer;

  private IntroducedPeer(Path suite, PMode peersSide, ReferencePeer peer) {
    this.suite = suite;
    this.peersSide = peersSide;
    this.peer = peer;
  }

  /** Starts it, and writes the run file into a new folder. */
  public static IntroducedPeer start(Path suite) throws IOException {
    PartnerPki pki = new PartnerPki(Profile.V2_0, CLOCK.instant());
    OwnKeys keys = pki.keys("Gateway");
    Path run =
        new NewRun(suite, Profile.V2_0, URI.create("https://gateway.example/as4"))
            .write(CLOCK.instant());
    PMode side = PeersSide.of(keys, suite);
    ReferencePeer peer =
        ReferencePeer.start(
            new ReceivingMsh(Conduct.GOOD, side, CLOCK), new TlsSetting(List.of(), pki.tls()));
    Pem.write(suite.resolve("gateway.pem"), List.of(keys.signing().certificate()));
    Pem.write(suite.resolve("encryption.pem"), List.of(keys.decryption().certificate()));
    Pem.write(suite.resolve("gateway-ca.pem"), List.of(pki.authority().certificate()));
    Files.writeString(
        run,
        Files.readString(run)
            .replace("https://gateway.example/as4", peer.url().toString())
            .replace("# tls-anchor", "tls-anchor")
            .replace("encryption: gateway.pem", "encryption: encryption.pem"));
    return new IntroducedPeer(suite, side, peer);
  }

  /** The run file: all modules. */
  public Path run() {
    return suite.resolve("run.yml");
  }

  /** A run file beside it, with another line in the place of one. */
  public Path run(String what, String with) throws IOException {
    return Files.writeString(
        Files.createTempFile(suite, "run", ".yml"),
        Files.readString(run()).replaceFirst(what, with));
  }

  /** A run file of two modules. */
  public Path shortRun() throws IOException {
    return run("# only:", "only:");
  }

  /** From now on it breaks these rules, and has received nothing before. */
  public void breaking(Rule... rules) {
    Conduct conduct = rules.length == 0 ? Conduct.GOOD : new Conduct(rules[0]);
    peer.become(new ReceivingMsh(conduct, peersSide, CLOCK));
  }

  @Override
  public void close() {
    peer.close();
  }
}
