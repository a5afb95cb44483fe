// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.counterpart.Station;
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
import org.crossborder.conformance.reference.Conduct;
import org.crossborder.conformance.reference.ReceivingMsh;
import org.crossborder.conformance.reference.ReferencePeer;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.twoway.Both;
import org.jspecify.annotations.Nullable;

/** The suite and a peer that replies, introduced to each other, over TLS on loopback. */
final class ReplyingGround implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Times TIMES =
      new Times(PATIENCE, Duration.ofSeconds(2), null, null);

  private final PMode suite;
  private final Both both;
  private final Station station;
  private final ReferencePeer peer;
  private final ExecutorService threads;

  private ReplyingGround(
      PMode suite, Both both, Station station, ReferencePeer peer, ExecutorService threads) {
    this.suite = suite;
    this.both = both;
    this.station = station;
    this.peer = peer;
    this.threads = threads;
  }

  static ReplyingGround open(Profile profile, @Nullable ReplyRule rule) throws IOException {
    PartnerPki pki = new PartnerPki(profile, CLOCK.instant());
    OwnKeys suiteKeys = pki.keys("Suite");
    OwnKeys peerKeys = pki.keys("Peer");
    TradingPartner suite = new TradingPartner("suite", "urn:conformance", "urn:initiator");
    TradingPartner peer = new TradingPartner("peer", "urn:conformance", "urn:responder");
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    TlsSetting tls = new TlsSetting(List.of(pki.authority().certificate()), pki.tls());
    HttpsClient client = new HttpsClient(tls, PATIENCE);
    ExecutorService threads = Executors.newCachedThreadPool();
    URI listen = FreePort.as4();
    PMode peersSide = pmode(profile, peer, suite, peerKeys, PartnerPki.published(suiteKeys));
    Partner writer = new Partner(peersSide.at(listen), stranger, client, CLOCK);
    ReferencePeer running =
        ReferencePeer.start(
            new ReceivingMsh(Conduct.GOOD, peersSide, CLOCK, new Replying(rule, writer, threads)),
            tls);
    PMode suitesSide =
        pmode(profile, suite, peer, suiteKeys, PartnerPki.published(peerKeys)).at(running.url());
    Station station =
        new Station(
            listen,
            new ServerPki(pki.authority(), "localhost", CLOCK.instant()).keys(),
            new Replies(suitesSide, stranger, CLOCK),
            turn -> Submission.silent(),
            TIMES);
    Partner pusher = new Partner(suitesSide, stranger, client, CLOCK);
    Both both =
        new Both(() -> pusher, station, () -> pusher.document("request"), Duration.ofSeconds(10));
    return new ReplyingGround(suitesSide, both, station, running, threads);
  }

  /** What verdicts depend on. */
  Setting setting() {
    return Configuration.of("as4-two-way", suite, new SendingTerms(null, TIMES, Set.of()));
  }

  Both both() {
    return both;
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

  /** Nothing more is asked; what is being replied comes to its end before nobody listens. */
  @Override
  public void close() {
    peer.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("A reply has not ended");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    station.close();
  }
}
