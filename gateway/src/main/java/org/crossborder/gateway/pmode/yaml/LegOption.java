// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.Node;

/** What can be said of a leg, and what follows from it. */
public enum LegOption {
  SERVICE(
      "eb:Service, as a text or as {value, type}; a message of another service is refused with"
          + " EBMS:0010.",
      (node, pem) -> LegValues.service(node),
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
      (node, pem) -> LegValues.tlsVersions(node),
      (leg, versions) -> leg.tlsVersions = versions),
  SMP(
      "{publisher or bdxl, version, participant, document-type, process, anchors, tls-anchors,"
          + " private-network}: where messages go and for whom they are encrypted is asked of a"
          + " publisher (BDXR SMP 1.0 or 2.0) when they are sent, in place of address and"
          + " receiver-encryption. With bdxl {domain, name-server} DNS says which publisher (BDXL"
          + " 1.0); who answers for DNS can keep messages from being sent, and no more. Its signature leads to the anchors; its answer counts for an"
          + " hour, and without one nothing is sent. Whoever runs the publisher can redirect what"
          + " is sent, but make no receipt for it.",
      (node, pem) -> SmpOption.read(node, pem),
      (leg, lookup) -> leg.lookup = lookup),
  ERRORS(
      "{as-response, notify-consumer, notify-producer, missing-receipt-notify-producer}, each true"
          + " or false, the last true if not said. Not as response: errors are posted to a sender"
          + " that can be reached. Not notified: the national side finds them in the history only.",
      (node, pem) -> LegValues.errors(node),
      (leg, errors) -> leg.errors = errors),
  RETRY(
      "{initial, multiplier, maximum, expiry}: waits between attempts without a receipt, and when"
          + " sending is given up with EBMS:0301, at the latest after"
          + " crossborder.gateway.retry.expiry.",
      (node, pem) -> LegValues.retry(node),
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
      (node, pem) -> LegValues.splitting(node),
      (leg, splitting) -> leg.splitting = splitting.orElse(null)),
  SUITE(
      "Version of eDelivery AS4 whose algorithms are used and no others; both ends must say the"
          + " same, for they do not interoperate.",
      (node, pem) -> LegValues.suite(node),
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
      (node, pem) -> LegValues.alsoAccepted(node),
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
}
