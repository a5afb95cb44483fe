// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.msh.transport.TlsProbe;
import org.jspecify.annotations.Nullable;

/** The layers of one partner's examination; what TLS has shown is looked at by those above it. */
final class PartnerLayers {
  private static final int CONNECT_MILLISECONDS = 10_000;
  private static final int HTTPS = 443;
  private static final Duration SOON = Duration.ofDays(30);
  private static final Duration DRIFT = Duration.ofSeconds(30);
  private final PartnerExamination examination;
  private final URI address;
  private TlsProbe.@Nullable Shown shown;

  PartnerLayers(PartnerExamination examination) {
    this.examination = examination;
    this.address = examination.leg().protocol().address();
  }

  Finding examine(PartnerExamination.Layer layer) {
    return switch (layer) {
      case ARRANGEMENT -> arrangement();
      case NAME -> name();
      case PORT -> port();
      case TLS -> tls();
      case CERTIFICATE -> certificate();
      case CLOCK -> clock();
      case PING -> ping();
    };
  }

  private String step() {
    return examination.step();
  }

  private Finding arrangement() {
    String tried = "looked for an arrangement in force, and for its registered gateway";
    String agreement = examination.leg().agreement().value();
    String gateway = examination.leg().receiver().partner().partyId().value();
    return examination.leg().pulled()
        ? Finding.ok(
            step(),
            tried,
            "an address or none",
            agreement + ", " + gateway + ": it has none, and pulls its messages")
        : Finding.ok(step(), tried, "both", agreement + ", " + gateway);
  }

  private Finding name() {
    String tried = "looked up " + address.getHost();
    try {
      return Finding.ok(
          step(), tried, "an address", InetAddress.getByName(address.getHost()).getHostAddress());
    } catch (UnknownHostException e) {
      return Finding.failed(
          step(),
          tried,
          "an address",
          "none",
          "Check this machine's DNS; if it is right, ask the partner about its registered"
              + " address.");
    }
  }

  private Finding port() {
    int port = address.getPort() < 0 ? HTTPS : address.getPort();
    String tried = "connected to " + address.getHost() + ":" + port;
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), port), CONNECT_MILLISECONDS);
      return Finding.ok(step(), tried, "a connection", "it stands");
    } catch (IOException e) {
      return Finding.failed(
          step(),
          tried,
          "a connection",
          String.valueOf(e.getMessage()),
          "Open the firewalls on both sides for it, or ask the partner whether its gateway runs.");
    }
  }

  private Finding tls() {
    String tried = "shook hands by TLS with " + address.getRawAuthority();
    String expected = "a certificate for its name, of a CA that the partner has registered";
    try {
      TlsProbe.Shown now = examination.handshake().with(examination.leg().protocol());
      shown = now;
      return Finding.ok(step(), tried, expected, now.version() + ", " + now.suite());
    } catch (IOException e) {
      String said = String.valueOf(e.getMessage());
      return Finding.failed(
          step(),
          tried,
          expected,
          said,
          said.contains("PKIX") || said.contains("certif") || said.contains("name")
              ? "Ask the partner: its TLS certificate is not of a CA that it has registered, has"
                  + " run out, or is for another name."
              : "Ask the partner which TLS versions it takes, whether it wants a certificate of"
                  + " this gateway, and what its log says.");
    }
  }

  /** Of what it shows by TLS and what it has registered for AS4 the one that ends first. */
  private Finding certificate() {
    String tried = "read the validity of its TLS certificate and of those it has registered";
    String expected = "all valid for 30 days and more";
    Optional<X509Certificate> first =
        Stream.of(
                Stream.ofNullable(shown).map(TlsProbe.Shown::certificate),
                examination.leg().security().receiverSigning().stream(),
                examination.leg().security().receiverEncryption().stream())
            .flatMap(certificates -> certificates)
            .min(Comparator.comparing(X509Certificate::getNotAfter));
    Instant end = first.map(one -> one.getNotAfter().toInstant()).orElse(Instant.MAX);
    String seen =
        first
            .map(one -> one.getSubjectX500Principal().getName() + " is the first to end, at " + end)
            .orElse("none");
    Instant now = examination.clock().instant();
    String fix = "Ask the partner to renew it, and to register the new one before it is used.";
    if (!now.isBefore(end)) {
      return Finding.failed(step(), tried, expected, seen, fix);
    }
    return now.plus(SOON).isBefore(end)
        ? Finding.ok(step(), tried, expected, seen)
        : Finding.warning(step(), tried, expected, seen, fix);
  }

  private Finding clock() {
    String tried = "asked it for the time (HTTP Date)";
    String expected = "within 30 seconds of this machine's clock";
    Instant theirs = Optional.ofNullable(shown).map(TlsProbe.Shown::date).orElse(null);
    if (theirs == null) {
      return Finding.unknown(
          step(), tried, expected, "it says none", "Compare the clocks by other means.");
    }
    Duration off = Duration.between(theirs, examination.clock().instant());
    String seen = "they differ by " + off.toSeconds() + " s";
    return off.abs().compareTo(DRIFT) > 0
        ? Finding.warning(
            step(), tried, expected, seen, "One of the two is wrong: set both by NTP.")
        : Finding.ok(step(), tried, expected, seen);
  }

  private Finding ping() {
    String tried = "pinged " + address + " under " + examination.leg().agreement().value();
    String expected = "a signed receipt";
    return error(examination.ping().apply(examination.leg()))
        .map(EbmsError::toString)
        .map(said -> Finding.failed(step(), tried, expected, said, advice(said)))
        .orElseGet(() -> Finding.ok(step(), tried, expected, "it came, and holds"));
  }

  private static Optional<EbmsError> error(SendingOutcome outcome) {
    if (outcome instanceof SendingOutcome.Retryable retryable) {
      return Optional.of(retryable.error());
    }
    return outcome instanceof SendingOutcome.Final refused
        ? Optional.of(refused.error())
        : Optional.empty();
  }

  private static String advice(String error) {
    if (error.startsWith("EBMS:0005")) {
      return "The connection broke: ask the partner what its log says at this moment.";
    }
    return error.startsWith("EBMS:0101")
        ? "It does not know this gateway's certificate: register it, and let the partner"
            + " synchronise."
        : "Tell the partner this error; it names what its gateway refuses.";
  }
}
