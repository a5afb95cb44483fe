// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.yaml.snakeyaml.nodes.Node;

/** How a receiver is looked up, as it is written. */
final class SmpOption {
  private static final Set<String> KEYS =
      Set.of(
          "publisher",
          "version",
          "participant",
          "document-type",
          "process",
          "anchors",
          "tls-anchors",
          "private-network");

  private SmpOption() {}

  static ReceiverLookup read(Node node, PinnedCertificates pem) throws MistakenNode {
    Table table = Table.of(node, KEYS);
    Optional<Node> tlsAnchors = table.optional("tls-anchors");
    Optional<Node> privateNetwork = table.optional("private-network");
    return new ReceiverLookup(
        Scalars.https(table.required("publisher")),
        version(table.required("version")),
        identifier(table.required("participant")),
        identifier(table.required("document-type")),
        identifier(table.required("process")),
        pem.read(table.required("anchors")),
        tlsAnchors.isPresent() ? pem.read(tlsAnchors.get()) : List.of(),
        privateNetwork.isPresent() && Scalars.flag(privateNetwork.get()));
  }

  private static String version(Node node) throws MistakenNode {
    String version = Scalars.text(node);
    if (!version.equals("1.0") && !version.equals("2.0")) {
      throw new MistakenNode(node, "Either 1.0 or 2.0 is expected here.");
    }
    return version;
  }

  private static String identifier(Node node) throws MistakenNode {
    String text = Scalars.text(node);
    int colons = text.indexOf("::");
    if (colons < 0 || colons + 2 == text.length()) {
      throw new MistakenNode(node, "A text of the form scheme::value is expected here.");
    }
    return text;
  }

  static Map<String, Object> print(
      ReceiverLookup lookup, Function<List<X509Certificate>, List<String>> pem) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("publisher", lookup.publisher().toString());
    map.put("version", lookup.version());
    map.put("participant", lookup.participant());
    map.put("document-type", lookup.documentType());
    map.put("process", lookup.process());
    map.put("anchors", pem.apply(lookup.anchors()));
    if (!lookup.tlsAnchors().isEmpty()) {
      map.put("tls-anchors", pem.apply(lookup.tlsAnchors()));
    }
    map.put("private-network", lookup.privateNetwork());
    return map;
  }
}
