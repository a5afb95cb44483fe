// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.FreePort;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerKeys;
import org.crossborder.conformance.counterpart.ServerPki;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.counterpart.Times;
import org.crossborder.conformance.evidence.Configuration;
import org.crossborder.conformance.evidence.SendingTerms;
import org.crossborder.conformance.evidence.Setting;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.partner.TheirKeys;

/** The suite and a sender, introduced to each other, over TLS on loopback. */
final class SendingGround implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final Duration EXPIRY = Duration.ofSeconds(2);
  private static final Times TIMES =
      new Times(Duration.ofSeconds(10), Duration.ofSeconds(1), EXPIRY, Duration.ofSeconds(1));

  private final PMode suite;
  private final Stranger stranger;
  private final ServerKeys serverKeys;
  private final SendingMsh sender;
  private Station station;

  private SendingGround(PMode suite, Stranger stranger, ServerKeys serverKeys, SendingMsh sender)
      throws IOException {
    this.suite = suite;
    this.stranger = stranger;
    this.serverKeys = serverKeys;
    this.sender = sender;
    this.station = newStation();
  }

  static SendingGround open(Profile profile) throws IOException {
    PartnerPki pki = new PartnerPki(profile, CLOCK.instant());
    OwnKeys suiteKeys = pki.keys("Suite");
    OwnKeys senderKeys = pki.keys("Sender");
    TradingPartner suite = new TradingPartner("suite", "urn:conformance", "urn:responder");
    TradingPartner sender = new TradingPartner("sender", "urn:conformance", "urn:initiator");
    Stranger stranger = Stranger.of(profile, CLOCK.instant());
    SendingMsh msh =
        new SendingMsh(
            pmode(profile, sender, suite, senderKeys, PartnerPki.published(suiteKeys)),
            stranger,
            new TlsSetting(List.of(pki.authority().certificate()), null),
            CLOCK,
            new SendingMsh.Schedule(Duration.ofMillis(100), Duration.ofSeconds(1), EXPIRY));
    return new SendingGround(
        pmode(profile, suite, sender, suiteKeys, PartnerPki.published(senderKeys)),
        stranger,
        new ServerPki(pki.authority(), "localhost", CLOCK.instant()).keys(),
        msh);
  }

  /** What verdicts depend on. */
  Setting setting() {
    return Configuration.of(
        "as4-sender", suite, new SendingTerms(null, TIMES, serverKeys.defective().keySet()));
  }

  Station station() {
    return station;
  }

  /** The sender breaks this rule, and only this; the suite has seen nothing before. */
  void breaking(SendingRule rule) throws IOException {
    station.close();
    sender.become(new SendingConduct(rule));
    station = newStation();
  }

  private Station newStation() throws IOException {
    return new Station(
        FreePort.as4(),
        serverKeys,
        new Replies(suite, stranger, CLOCK),
        sender,
        TIMES);
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
        Map.of("originalSender", "urn:a", "finalRecipient", "urn:b", "trackingIdentifier", "1"),
        keys,
        known);
  }

  @Override
  public void close() {
    station.close();
    sender.close();
  }
}
