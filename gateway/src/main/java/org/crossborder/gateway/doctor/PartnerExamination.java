// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.crossborder.gateway.msh.SendingOutcome;
import org.crossborder.gateway.pmode.Leg;

/**
 * A partner, one layer after the other: its name, its port, and then a ping, which needs TLS and
 * the security of AS4. The first layer that fails is told; what stands on it is not tried.
 *
 * @param leg of a P-Mode for tests
 * @param ping of the test service (ebMS 3.0 Core 5.2.2.8)
 */
public record PartnerExamination(Leg leg, Function<Leg, SendingOutcome> ping)
    implements Examination {
  private static final int CONNECT_MILLISECONDS = 10_000;
  private static final int HTTPS = 443;

  @Override
  public List<Finding> examine() {
    if (leg.pulled()) {
      return List.of(
          Finding.ok(
              step(),
              "read its registration",
              "an address or none",
              "none: it pulls its messages"));
    }
    URI address = leg.protocol().address();
    List<Finding> findings = new ArrayList<>();
    findings.add(name(address));
    if (isOk(findings)) {
      findings.add(port(address));
    }
    if (isOk(findings)) {
      findings.add(ping(address));
    }
    return findings;
  }

  private static boolean isOk(List<Finding> findings) {
    return findings.get(findings.size() - 1).outcome() == Finding.Outcome.OK;
  }

  private String step() {
    return "partner " + leg.receiver().party();
  }

  private Finding name(URI address) {
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

  private Finding port(URI address) {
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

  private Finding ping(URI address) {
    String tried = "pinged " + address + " under " + leg.agreement().value();
    String expected = "a signed receipt";
    SendingOutcome outcome = ping.apply(leg);
    Optional<String> error =
        outcome instanceof SendingOutcome.Retryable retryable
            ? Optional.of(retryable.error().toString())
            : outcome instanceof SendingOutcome.Final refused
                ? Optional.of(refused.error().toString())
                : Optional.empty();
    return error
        .map(said -> Finding.failed(step(), tried, expected, said, advice(said)))
        .orElseGet(() -> Finding.ok(step(), tried, expected, "it came, and holds"));
  }

  private static String advice(String error) {
    if (error.startsWith("EBMS:0005")) {
      return error.contains("PKIX") || error.contains("certif")
          ? "Its TLS certificate is not of a CA that it has registered: ask the partner."
          : "The connection broke: ask the partner what its log says at this moment.";
    }
    return error.startsWith("EBMS:0101")
        ? "It does not know this gateway's certificate: register it, and let the partner"
            + " synchronise."
        : "Tell the partner this error; it names what its gateway refuses.";
  }
}
