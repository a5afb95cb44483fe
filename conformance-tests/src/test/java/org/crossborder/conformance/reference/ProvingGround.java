// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.partner.TheirKeys;

/** The suite and a peer, introduced to each other, over TLS on loopback. */
public final class ProvingGround implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final PMode suite;
  private final Stranger stranger;
  private final PMode peersSide;
  private final TlsSetting tls;
  private final HttpsClient client;
  private final ReferencePeer peer;

  private ProvingGround(
      PMode suite,
      Stranger stranger,
      PMode peersSide,
      TlsSetting tls,
      HttpsClient client,
      ReferencePeer peer) {
    this.suite = suite;
    this.stranger = stranger;
    this.peersSide = peersSide;
    this.tls = tls;
    this.client = client;
    this.peer = peer;
  }

  /** The good peer, and the suite beside it. */
  public static ProvingGround open(Profile profile) throws IOException {
    PartnerPki pki = new PartnerPki(profile, CLOCK.instant());
    OwnKeys suiteKeys = pki.keys("Suite");
    OwnKeys peerKeys = pki.keys("Peer");
    TradingPartner suite = new TradingPartner("suite", "urn:conformance", "urn:initiator");
    TradingPartner peer = new TradingPartner("peer", "urn:conformance", "urn:responder");
    PMode peersSide = pmode(profile, peer, suite, peerKeys, PartnerPki.published(suiteKeys));
    TlsSetting tls = new TlsSetting(List.of(pki.authority().certificate()), pki.tls());
    ReferencePeer running =
        ReferencePeer.start(new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK), tls);
    PMode suitesSide =
        pmode(profile, suite, peer, suiteKeys, PartnerPki.published(peerKeys)).at(running.url());
    HttpsClient client = new HttpsClient(tls, Duration.ofSeconds(60));
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    return new ProvingGround(suitesSide, stranger, peersSide, tls, client, running);
  }

  /** A partner with nothing sent yet. */
  public Partner partner() {
    return new Partner(suite, stranger, client, CLOCK);
  }

  /** As the suite connects. */
  public HttpsClient client() {
    return client;
  }

  /** A partner that does not wait long for an answer. */
  Partner impatientPartner() {
    HttpsClient impatient = new HttpsClient(tls, Duration.ofSeconds(2));
    return new Partner(suite, stranger, impatient, CLOCK);
  }

  /** The peer breaks this rule, and only this, from now on; it has received nothing before. */
  public void breaking(Rule rule) {
    peer.become(new ReceivingMsh(new Conduct(rule), peersSide, CLOCK));
  }

  private static PMode pmode(
      Profile profile, TradingPartner own, TradingPartner theirs, OwnKeys keys, TheirKeys known) {
    return new PMode(
        profile,
        URI.create("https://localhost/"),
        own,
        theirs,
        "urn:conformance:agreement",
        "urn:conformance:service",
        null,
        "Document",
        Map.of("originalSender", "urn:a", "finalRecipient", "urn:b"),
        keys,
        known);
  }

  @Override
  public void close() {
    peer.close();
  }
}
