// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.replying;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.HttpsClient;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Listener;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.partner.TheirKeys;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.reference.pulling.PullRule;
import org.crossborder.conformance.reference.pulling.PullableMsh;
import org.crossborder.conformance.twoway.Asked;
import org.crossborder.conformance.twoway.Both;
import org.jspecify.annotations.Nullable;

/** The suite, which nobody can reach, and a peer of two-way exchanges, over TLS on loopback. */
final class MixedGround implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final String MPC = "urn:conformance:channel";
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final PMode suite;
  private final Stranger stranger;
  private final HttpsClient client;
  private final PullableMsh pullable;
  private final Listener listener;

  private MixedGround(
      PMode suite, Stranger stranger, HttpsClient client, PullableMsh pullable, Listener listener) {
    this.suite = suite;
    this.stranger = stranger;
    this.client = client;
    this.pullable = pullable;
    this.listener = listener;
  }

  /** What the peer is made of. */
  @FunctionalInterface
  private interface Peer {
    MixedMsh of(PullableMsh pullable, PMode pmode, Partner writer);
  }

  /** The peer puts its replies into the channel. */
  static MixedGround replying(Profile profile, @Nullable PulledReplyRule rule) throws IOException {
    ReplyRule broken = rule == null ? null : rule.reply();
    return open(
        profile,
        rule == null ? null : rule.pull(),
        (pullable, pmode, writer) ->
            MixedMsh.replying(pullable, pmode, CLOCK, new Replying(broken, writer, Runnable::run)));
  }

  /** The peer is replied to. */
  static MixedGround asking(Profile profile, @Nullable AskingRule rule) throws IOException {
    return open(
        profile,
        rule == null ? null : rule.pull(),
        (pullable, pmode, writer) -> MixedMsh.asking(pullable, pmode, CLOCK, rule));
  }

  private static MixedGround open(Profile profile, @Nullable PullRule broken, Peer made)
      throws IOException {
    PartnerPki pki = new PartnerPki(profile, CLOCK.instant());
    OwnKeys suiteKeys = pki.keys("Suite");
    OwnKeys peerKeys = pki.keys("Peer");
    TradingPartner suite = new TradingPartner("suite", "urn:conformance", "urn:initiator");
    TradingPartner peer = new TradingPartner("peer", "urn:conformance", "urn:responder");
    URI url = free();
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    HttpsClient client =
        new HttpsClient(
            new TlsSetting(List.of(pki.authority().certificate()), null), Duration.ofSeconds(30));
    PMode peersSide = pmode(url, profile, peer, suite, peerKeys, PartnerPki.published(suiteKeys));
    Partner writer = new Partner(peersSide, stranger, client, CLOCK);
    PullableMsh pullable = new PullableMsh(MPC, writer);
    if (broken != null) {
      pullable.breaking(broken);
    }
    MixedMsh msh = made.of(pullable, peersSide, writer);
    Listener listener = new Listener(url, msh::reply);
    listener.serve(pki.tls());
    return new MixedGround(
        pmode(url, profile, suite, peer, suiteKeys, PartnerPki.published(peerKeys)),
        stranger,
        client,
        pullable,
        listener);
  }

  /** The suite pushes and pulls the reply, for a whole run. */
  Both both() {
    return new Both(this::partner, channel(), () -> partner().document("request"), PATIENCE);
  }

  /** The suite pulls, for a whole run. */
  Channel channel() {
    return new Channel(MPC, this::partner, new Replies(suite, stranger, CLOCK), pullable, PATIENCE);
  }

  /** The suite pulls and pushes replies, for one module. */
  Asked asked(Channel channel) {
    return new Asked(partner(), channel);
  }

  private Partner partner() {
    return new Partner(suite, stranger, client, CLOCK);
  }

  private static URI free() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return URI.create("https://localhost:" + free.getLocalPort() + "/as4");
    }
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
