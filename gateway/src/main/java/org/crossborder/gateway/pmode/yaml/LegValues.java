// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.OlderKeyTransport;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.pmode.ErrorHandling;
import org.crossborder.gateway.pmode.RetrySchedule;
import org.crossborder.gateway.pmode.Splitting;
import org.crossborder.gateway.pmode.TlsVersion;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * What is written behind the options of a leg, and is more than one text, number or certificate.
 */
final class LegValues {
  private LegValues() {}

  static Service service(Node node) throws MistakenNode {
    if (node instanceof ScalarNode) {
      return new Service(Scalars.text(node));
    }
    Table table = Table.of(node, Set.of("value", "type"));
    return new Service(Scalars.text(table.required("value")), Scalars.text(table.required("type")));
  }

  static RetrySchedule retry(Node node) throws MistakenNode {
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

  static ErrorHandling errors(Node node) throws MistakenNode {
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

  static AlgorithmSuite suite(Node node) throws MistakenNode {
    Optional<AlgorithmSuite> suite = AlgorithmSuite.of(Scalars.text(node));
    if (suite.isEmpty()) {
      List<String> suites =
          Arrays.stream(AlgorithmSuite.values()).map(AlgorithmSuite::version).toList();
      throw new MistakenNode(node, "One of " + suites + " is expected here.");
    }
    return suite.get();
  }

  static Set<OlderKeyTransport> alsoAccepted(Node node) throws MistakenNode {
    Set<OlderKeyTransport> accepted = EnumSet.noneOf(OlderKeyTransport.class);
    for (Node each : Table.list(node)) {
      accepted.add(Scalars.constant(OlderKeyTransport.class, each));
    }
    return accepted;
  }

  static Optional<Splitting> splitting(Node node) throws MistakenNode {
    if (node instanceof ScalarNode && Scalars.text(node).equals("none")) {
      return Optional.empty();
    }
    Table table = Table.of(node, Set.of("fragment", "compression"));
    return Optional.of(
        new Splitting(
            Scalars.size(table.required("fragment")), Scalars.flag(table.required("compression"))));
  }

  static Set<TlsVersion> tlsVersions(Node node) throws MistakenNode {
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
