// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.crossborder.gateway.pmode.PublisherLocation;
import org.crossborder.gateway.pmode.ReceiverLookup;
import org.yaml.snakeyaml.nodes.Node;

/** How a receiver is looked up, as it is written. */
final class SmpOption {
  private static final Set<String> KEYS =
      Set.of(
          "publisher",
          "bdxl",
          "version",
          "participant",
          "document-type",
          "process",
          "anchors",
          "tls-anchors",
          "private-network");

  private static final Pattern DOMAIN =
      Pattern.compile("[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})+");
  private static final Pattern SERVER =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

  private SmpOption() {}

  static ReceiverLookup read(Node node, PinnedCertificates pem) throws MistakenNode {
    Table table = Table.of(node, KEYS);
    Optional<Node> tlsAnchors = table.optional("tls-anchors");
    Optional<Node> privateNetwork = table.optional("private-network");
    return new ReceiverLookup(
        publisher(node, table),
        version(table.required("version")),
        identifier(table.required("participant")),
        identifier(table.required("document-type")),
        identifier(table.required("process")),
        pem.read(table.required("anchors")),
        tlsAnchors.isPresent() ? pem.read(tlsAnchors.get()) : List.of(),
        privateNetwork.isPresent() && Scalars.flag(privateNetwork.get()));
  }

  /** One of two ways to say it. */
  private static PublisherLocation publisher(Node node, Table table) throws MistakenNode {
    Optional<Node> known = table.optional("publisher");
    Optional<Node> zone = table.optional("bdxl");
    if (known.isPresent() == zone.isPresent()) {
      throw new MistakenNode(node, "Either publisher or bdxl is needed here.");
    }
    if (known.isPresent()) {
      return new PublisherLocation.Address(Scalars.https(known.get()));
    }
    Table bdxl = Table.of(zone.get(), Set.of("domain", "name-server"));
    Optional<Node> server = bdxl.optional("name-server");
    return new PublisherLocation.Zone(
        matching(bdxl.required("domain"), DOMAIN, "A domain"),
        server.isPresent() ? matching(server.get(), SERVER, "A host, or host:port,") : null);
  }

  private static String matching(Node node, Pattern pattern, String what) throws MistakenNode {
    String text = Scalars.text(node);
    if (!pattern.matcher(text).matches()) {
      throw new MistakenNode(node, what + " is expected here.");
    }
    return text;
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

  private static Map<String, Object> print(PublisherLocation.Zone zone) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("domain", zone.domain());
    if (zone.nameServer() != null) {
      map.put("name-server", zone.nameServer());
    }
    return map;
  }

  static Map<String, Object> print(
      ReceiverLookup lookup, Function<List<X509Certificate>, List<String>> pem) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (lookup.publisher() instanceof PublisherLocation.Address known) {
      map.put("publisher", known.uri().toString());
    } else if (lookup.publisher() instanceof PublisherLocation.Zone zone) {
      map.put("bdxl", print(zone));
    }
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
