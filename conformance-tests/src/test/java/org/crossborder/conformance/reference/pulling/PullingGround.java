// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.pulling;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Listener;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.evidence.Configuration;
import org.crossborder.conformance.evidence.SendingTerms;
import org.crossborder.conformance.evidence.Setting;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pull.Channel;

/** The suite and a peer that it pulls from, introduced to each other, over TLS on loopback. */
final class PullingGround implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String MPC = "urn:conformance:channel";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PMode suite;
  private final Stranger stranger;
  private final HttpsClient client;
  private final PullableMsh msh;
  private final Listener listener;

  private PullingGround(
      PMode suite, Stranger stranger, HttpsClient client, PullableMsh msh, Listener listener) {
    this.suite = suite;
    this.stranger = stranger;
    this.client = client;
    this.msh = msh;
    this.listener = listener;
  }

  static PullingGround open(Profile profile) throws IOException {
    PartnerPki pki = new PartnerPki(profile, CLOCK.instant());
    OwnKeys suiteKeys = pki.keys("Suite");
    OwnKeys peerKeys = pki.keys("Peer");
    TradingPartner suite = new TradingPartner("suite", "urn:conformance", "urn:responder");
    TradingPartner peer = new TradingPartner("peer", "urn:conformance", "urn:initiator");
    URI url = FreePort.as4();
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(pki.authority().certificate()), null), Duration.ofSeconds(30));
    PMode peersSide = pmode(url, profile, peer, suite, peerKeys, PartnerPki.published(suiteKeys));
    PullableMsh msh = new PullableMsh(MPC, new Partner(peersSide, stranger, client, CLOCK));
    Listener listener = new Listener(url, msh::reply);
    listener.serve(pki.tls());
    return new PullingGround(
        pmode(url, profile, suite, peer, suiteKeys, PartnerPki.published(peerKeys)),
        stranger,
        client,
        msh,
        listener);
  }

  /** What verdicts depend on. */
  Setting setting() {
    Times times = new Times(PATIENCE, PATIENCE, null, null);
    return Configuration.of("as4-pull", suite, new SendingTerms(MPC, times, Set.of()));
  }

  /** The channel, of which nothing was seen yet. */
  Channel channel() {
    return new Channel(
        MPC,
        () -> new Partner(suite, stranger, client, CLOCK),
        new Replies(suite, stranger, CLOCK),
        msh,
        PATIENCE);
  }

  /** The peer breaks this rule, and only this, from now on. */
  void breaking(PullRule rule) {
    msh.breaking(rule);
  }

  private static PMode pmode(
      URI url,
      Profile profile,
      TradingPartner own,
      TradingPartner theirs,
      OwnKeys keys,
      TheirKeys known) {
    return new PMode(
        profile,
        url,
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
    listener.close();
  }
}
