// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossborder.gateway.certificate.WatchedCertificate;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.ssl.SslBundles;

/**
 * Every certificate that this gateway depends on now: those of its bundles, the TLS anchors of its
 * files, what gateways have registered, and what servers have shown it.
 */
final class WatchedCertificates implements Supplier<List<WatchedCertificate>> {
  private final SslBundles bundles;
  private final Map<String, Path> files;
  private final TrustData trustData;
  private final Map<String, X509Certificate> shown = new ConcurrentHashMap<>();

  /**
   * @param files PEM files by what they are for
   */
  WatchedCertificates(SslBundles bundles, Map<String, Path> files, TrustData trustData) {
    this.bundles = bundles;
    this.files = new TreeMap<>(files);
    this.trustData = trustData;
  }

  /** Takes what the server of this use shows. */
  Consumer<X509Certificate> shownBy(String server) {
    return certificate -> shown.put("TLS of " + server, certificate);
  }

  @Override
  public List<WatchedCertificate> get() {
    List<WatchedCertificate> all = new ArrayList<>();
    for (String name : bundles.getBundleNames()) {
      add(all, "bundle " + name, BundleCertificates.of(bundles.getBundle(name)));
    }
    files.forEach((use, file) -> add(all, use, readable(file)));
    trustData.current().map(TrustedSnapshot::snapshot).stream()
        .flatMap(snapshot -> snapshot.parties().stream())
        .forEach(party -> registered(all, party));
    shown.forEach((use, certificate) -> all.add(new WatchedCertificate(use, certificate)));
    return all;
  }

  private static void registered(List<WatchedCertificate> all, Party party) {
    for (GatewayEndpoint gateway : party.gateways()) {
      String of = " of " + gateway.partyId() + " (" + party.code() + ")";
      add(all, "signing" + of, gateway.signingCertificates());
      add(all, "encryption" + of, gateway.encryptionCertificates());
      add(all, "TLS anchor" + of, gateway.tlsAnchors());
    }
  }

  /** A file that cannot be read is told of by whoever needs it. */
  private static List<X509Certificate> readable(Path file) {
    try {
      return TlsAnchor.certificates(file);
    } catch (WrongConfigurationException e) {
      return List.of();
    }
  }

  private static void add(
      List<WatchedCertificate> all, String use, List<X509Certificate> certificates) {
    certificates.forEach(certificate -> all.add(new WatchedCertificate(use, certificate)));
  }
}
