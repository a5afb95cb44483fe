// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossborder.gateway.certificate.WatchedCertificate;
import org.crossborder.gateway.certificate.WatchedCertificate.Kind;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.springframework.boot.ssl.SslBundles;

/**
 * Every certificate that this gateway depends on now: those of its bundles, the TLS anchors of its
 * files and of the services beside it, what gateways have registered, and what servers have shown
 * it.
 */
final class WatchedCertificates implements Supplier<List<WatchedCertificate>> {
  private final SslBundles bundles;
  private final Map<String, Path> files;
  private final Supplier<List<WatchedCertificate>> services;
  private final Supplier<Optional<TrustedSnapshot>> trusted;
  private final Map<String, X509Certificate> shown = new ConcurrentHashMap<>();

  /**
   * @param files PEM files with TLS anchors, by whose they are
   * @param services those of brokers, object storage and database
   * @param trusted the trust data as they are just now
   */
  WatchedCertificates(
      SslBundles bundles,
      Map<String, Path> files,
      Supplier<List<WatchedCertificate>> services,
      Supplier<Optional<TrustedSnapshot>> trusted) {
    this.bundles = bundles;
    this.files = new TreeMap<>(files);
    this.services = services;
    this.trusted = trusted;
  }

  /** Takes what the server of this use shows. */
  Consumer<X509Certificate> shownBy(String server) {
    return certificate -> shown.put(server, certificate);
  }

  @Override
  public List<WatchedCertificate> get() {
    List<WatchedCertificate> all = new ArrayList<>();
    for (String name : bundles.getBundleNames()) {
      add(all, Kind.BUNDLE, name, BundleCertificates.of(bundles.getBundle(name)));
    }
    files.forEach((of, file) -> add(all, Kind.TLS_ANCHOR, of, readable(file)));
    all.addAll(services.get());
    trusted.get().map(TrustedSnapshot::snapshot).stream()
        .flatMap(snapshot -> snapshot.parties().stream())
        .forEach(party -> registered(all, party));
    shown.forEach((server, certificate) -> add(all, Kind.TLS_SERVER, server, List.of(certificate)));
    return all;
  }

  private static void registered(List<WatchedCertificate> all, Party party) {
    for (GatewayEndpoint gateway : party.gateways()) {
      String of = gateway.partyId() + " (" + party.code() + ")";
      add(all, Kind.SIGNING, of, gateway.signingCertificates());
      add(all, Kind.ENCRYPTION, of, gateway.encryptionCertificates());
      add(all, Kind.TLS_ANCHOR, of, gateway.tlsAnchors());
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
      List<WatchedCertificate> all, Kind kind, String of, List<X509Certificate> certificates) {
    certificates.forEach(certificate -> all.add(new WatchedCertificate(kind, of, certificate)));
  }
}
