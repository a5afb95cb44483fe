// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.TlsVersion;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** What can be said of a leg, and what follows from it. */
public enum LegOption {
  SERVICE(
      "eb:Service, as a text or as {value, type}; a message of another service is refused with"
          + " EBMS:0010.",
      (node, pem) -> service(node),
      (leg, service) -> leg.service = service),
  ACTION(
      "eb:Action; a message of another action is refused with EBMS:0010.",
      (node, pem) -> Scalars.text(node),
      (leg, action) -> leg.action = action),
  MPC(
      "Channel of the messages. Who pulls names it; a message on another is refused with"
          + " EBMS:0010. Without it the default channel, which cannot be pulled from.",
      (node, pem) -> Scalars.text(node),
      (leg, mpc) -> leg.mpc = mpc),
  ADDRESS(
      "https address that the HTTP requests of this leg go to: the receiver's when pushed, the"
          + " sender's when pulled.",
      (node, pem) -> Scalars.https(node),
      (leg, address) -> leg.address = address),
  TLS_ANCHORS(
      "PEM files or inline PEM; only TLS certificates below these are trusted at the address, so a"
          + " wrong one stops this partner's messages.",
      (node, pem) -> pem.read(node),
      (leg, anchors) -> leg.tlsAnchors = anchors),
  TLS_VERSIONS(
      "List of 1.2 and 1.3; a partner that speaks none of them cannot be reached.",
      (node, pem) -> tlsVersions(node),
      (leg, versions) -> leg.tlsVersions = versions),
  SMP(
      "{publisher, version, participant, document-type, process, anchors, tls-anchors,"
          + " private-network}: where messages go and for whom they are encrypted is asked of a"
          + " publisher (BDXR SMP 1.0 or 2.0) when they are sent, in place of address and"
          + " receiver-encryption. Its signature leads to the anchors; its answer counts for an"
          + " hour, and without one nothing is sent. Whoever runs the publisher can redirect what"
          + " is sent, but make no receipt for it.",
      (node, pem) -> SmpOption.read(node, pem),
      (leg, lookup) -> leg.lookup = lookup),
  ERRORS(
      "{as-response, notify-consumer, notify-producer, missing-receipt-notify-producer}, each true"
          + " or false, the last true if not said. Not as response: errors are posted to a sender"
          + " that can be reached. Not notified: the national side finds them in the history only.",
      (node, pem) -> errors(node),
      (leg, errors) -> leg.errors = errors),
  RETRY(
      "{initial, multiplier, maximum, expiry}: waits between attempts without a receipt, and when"
          + " sending is given up with EBMS:0301, at the latest after"
          + " crossborder.gateway.retry.expiry.",
      (node, pem) -> retry(node),
      (leg, retry) -> leg.retry = retry),
  DUPLICATE_WINDOW(
      "How long a MessageId is remembered at least. A message that says it is older is refused with"
          + " EBMS:0003 unless it is remembered still, so it has to be longer than the sender's"
          + " expiry.",
      (node, pem) -> Scalars.duration(node),
      (leg, window) -> leg.duplicateWindow = window),
  COMPRESSION(
      "Whether payloads are sent as gzip; received ones may be either.",
      (node, pem) -> Scalars.flag(node),
      (leg, compression) -> leg.compression = compression),
  SPLITTING(
      "{fragment, compression}, or none: messages larger than a fragment are split; a receiver that"
          + " cannot join refuses them. A leg that is pulled has none.",
      (node, pem) -> splitting(node),
      (leg, splitting) -> leg.splitting = splitting.orElse(null)),
  SUITE(
      "Version of eDelivery AS4 whose algorithms are used and no others; both ends must say the"
          + " same, for they do not interoperate.",
      (node, pem) -> suite(node),
      (leg, suite) -> leg.suite = suite),
  SENDER_SIGNING(
      "Pinned certificates that may sign the messages; no other is accepted, registered or not.",
      (node, pem) -> pem.read(node),
      (leg, certificates) -> leg.senderSigning = certificates),
  RECEIVER_SIGNING(
      "Pinned certificates that may sign receipts, errors and pull requests; no other is accepted.",
      (node, pem) -> pem.read(node),
      (leg, certificates) -> leg.receiverSigning = certificates),
  RECEIVER_ENCRYPTION(
      "Pinned certificates; messages are encrypted for the first that is valid.",
      (node, pem) -> pem.read(node),
      (leg, certificates) -> leg.receiverEncryption = certificates),
  ALSO_ACCEPTED(
      "Older key transport that received messages may use: RSA_OAEP_MGF1P. It rests on SHA-1;"
          + " nothing is sent with it.",
      (node, pem) -> alsoAccepted(node),
      (leg, accepted) -> leg.alsoAccepted = accepted);

  /** Reads what an option says. */
  @FunctionalInterface
  interface Reader<T> {
    T read(Node node, PinnedCertificates pem) throws MistakenNode;
  }

  private final String consequence;

  @SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
  private final Reader<Consumer<LegDraft>> reader;

  /** What is read is said of a leg by the setter. */
  <T> LegOption(String consequence, Reader<T> reader, BiConsumer<LegDraft, T> setter) {
    this.consequence = consequence;
    this.reader =
        (node, pem) -> {
          T read = reader.read(node, pem);
          return leg -> setter.accept(leg, read);
        };
  }

  /** Reads the option, and tells how to say it of a leg. */
  Consumer<LegDraft> read(Node node, PinnedCertificates pem) throws MistakenNode {
    return reader.read(node, pem);
  }

  /** As it is written. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What follows from it. */
  public String consequence() {
    return consequence;
  }

  static Set<String> keys() {
    Set<String> keys = new LinkedHashSet<>();
    Arrays.stream(values()).map(LegOption::key).forEach(keys::add);
    return keys;
  }

  private static Service service(Node node) throws MistakenNode {
    if (node instanceof ScalarNode) {
      return new Service(Scalars.text(node));
    }
    Table table = Table.of(node, Set.of("value", "type"));
    return new Service(Scalars.text(table.required("value")), Scalars.text(table.required("type")));
  }

  private static RetrySchedule retry(Node node) throws MistakenNode {
    Table table = Table.of(node, Set.of("initial", "multiplier", "maximum", "expiry"));
    RetrySchedule retry =
        new RetrySchedule(
            Scalars.duration(table.required("initial")),
            Scalars.factor(table.required("multiplier")),
            Scalars.duration(table.required("maximum")),
            Scalars.duration(table.required("expiry")));
    if (retry.maximum().compareTo(retry.initial()) < 0) {
      throw new MistakenNode(node, "The maximum wait is shorter than the initial one.");
    }
    return retry;
  }

  private static ErrorHandling errors(Node node) throws MistakenNode {
    String missingReceipt = "missing-receipt-notify-producer";
    Table table =
        Table.of(node, Set.of("as-response", "notify-consumer", "notify-producer", missingReceipt));
    Optional<Node> said = table.optional(missingReceipt);
    return new ErrorHandling(
        Scalars.flag(table.required("as-response")),
        Scalars.flag(table.required("notify-consumer")),
        Scalars.flag(table.required("notify-producer")),
        said.isEmpty() || Scalars.flag(said.get()));
  }

  private static AlgorithmSuite suite(Node node) throws MistakenNode {
    Optional<AlgorithmSuite> suite = AlgorithmSuite.of(Scalars.text(node));
    if (suite.isEmpty()) {
      List<String> suites =
          Arrays.stream(AlgorithmSuite.values()).map(AlgorithmSuite::version).toList();
      throw new MistakenNode(node, "One of " + suites + " is expected here.");
    }
    return suite.get();
  }

  private static Set<OlderKeyTransport> alsoAccepted(Node node) throws MistakenNode {
    Set<OlderKeyTransport> accepted = EnumSet.noneOf(OlderKeyTransport.class);
    for (Node each : Table.list(node)) {
      accepted.add(Scalars.constant(OlderKeyTransport.class, each));
    }
    return accepted;
  }

  private static Optional<Splitting> splitting(Node node) throws MistakenNode {
    if (node instanceof ScalarNode && Scalars.text(node).equals("none")) {
      return Optional.empty();
    }
    Table table = Table.of(node, Set.of("fragment", "compression"));
    return Optional.of(
        new Splitting(
            Scalars.size(table.required("fragment")), Scalars.flag(table.required("compression"))));
  }

  private static Set<TlsVersion> tlsVersions(Node node) throws MistakenNode {
    Set<TlsVersion> versions = EnumSet.noneOf(TlsVersion.class);
    for (Node each : Table.list(node)) {
      versions.add(
          TlsVersion.of(Scalars.text(each))
              .orElseThrow(() -> new MistakenNode(each, "Either 1.2 or 1.3 is expected here.")));
    }
    if (versions.isEmpty()) {
      throw new MistakenNode(node, "At least one version is needed here.");
    }
    return versions;
  }
}
