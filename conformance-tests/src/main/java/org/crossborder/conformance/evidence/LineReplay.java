// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.http.Transport;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.ServerKeys;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.doctor.Doctor;
import org.crossborder.conformance.doctor.Registry;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.twoway.As4TwoWay;
import org.crossborder.conformance.twoway.Both;

/** The plans on the AS4 wire, on a record: the suite's ends are there, and nothing is behind. */
final class LineReplay {
  private static final URI NOWHERE = URI.create("https://recorded.invalid/");
  private static final Trigger NOBODY =
      turn -> {
        throw new IOException("A record asks nobody to send");
      };

  private final EvidenceBundle bundle;
  private final Configuration configuration;
  private final PMode pmode;
  private final Stranger stranger;
  private final SplittableRandom seeds;

  LineReplay(EvidenceBundle bundle, Configuration configuration) {
    this.bundle = bundle;
    this.configuration = configuration;
    this.pmode = configuration.pmode();
    this.stranger = new Stranger(pmode.ownKeys().signing(), pmode.ownKeys().decryption());
    this.seeds = new SplittableRandom(bundle.manifest().seed());
  }

  Optional<Replay<?>> replay() {
    return switch (configuration.plan()) {
      case "as4-receiver" ->
          Optional.of(new Replay<>(bundle, As4Receiver.plan(), this::partner));
      case "doctor" ->
          Optional.of(
              new Replay<>(
                  bundle,
                  Doctor.plan(new Registry(NOWHERE, new TlsSetting(List.of(), null))),
                  this::partner));
      case "as4-sender" -> Optional.of(sender(station()));
      case "as4-pull" -> Optional.of(puller(channel()));
      case "as4-two-way" -> Optional.of(twoWay(station()));
      default -> Optional.empty();
    };
  }

  private Replay<Counterpart> sender(Station station) {
    return new Replay<>(bundle, As4Sender.plan(), record -> new Counterpart(station, record));
  }

  private Replay<?> puller(Channel channel) {
    return new Replay<>(bundle, As4Pull.plan(), record -> channel.puller(partner(record)));
  }

  private Replay<Both> twoWay(Station station) {
    return new Replay<>(
        bundle,
        As4TwoWay.plan(),
        record -> {
          Partner partner = partner(record);
          return new Both(
              () -> partner, station, () -> partner.document("request"), terms().times().first());
        });
  }

  private Partner partner(RecordedObservations record) {
    return new Partner(pmode, stranger, new NoTransport(), record, seeds.nextLong());
  }

  private Station station() {
    Credential any = pmode.ownKeys().signing();
    ServerKeys keys =
        new ServerKeys(
            any,
            terms().defects().stream().collect(Collectors.toMap(defect -> defect, defect -> any)));
    return new Station(NOWHERE, keys, replies(), NOBODY, terms().times());
  }

  private Channel channel() {
    return new Channel(
        Objects.requireNonNull(terms().channel(), "The bundle names no channel"),
        () -> {
          throw new IllegalStateException("A record has its own partner");
        },
        replies(),
        NOBODY,
        terms().times().first());
  }

  private Replies replies() {
    Clock then = Clock.fixed(bundle.manifest().started(), ZoneOffset.UTC);
    return new Replies(pmode, stranger, then);
  }

  private SendingTerms terms() {
    return Objects.requireNonNull(
        configuration.sending(), "The bundle does not say how the gateway was waited for");
  }

  /** A record speaks to nobody. */
  private static final class NoTransport implements Transport {
    @Override
    public HttpAnswer post(URI url, HttpBody body) {
      throw new IllegalStateException("A record sends nothing");
    }

    @Override
    public SSLContext tls() {
      throw new IllegalStateException("A record speaks no TLS");
    }

    @Override
    public Duration patience() {
      throw new IllegalStateException("A record waits for nobody");
    }
  }
}
