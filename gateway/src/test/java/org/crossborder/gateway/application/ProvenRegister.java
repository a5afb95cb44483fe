// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.RegisterGateway;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.PublishedSnapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.TestPublication;
import org.jspecify.annotations.Nullable;

/**
 * A registry with a log and witnesses, over real HTTPS: Korea recognises certificates of origin
 * that are sealed under Bangladesh's service. Each gateway follows it with a client of its own.
 */
final class ProvenRegister implements AutoCloseable {
  private final TestPublication registry;
  private final Path folder;

  ProvenRegister(Path folder, SealAuthority seals) throws Exception {
    this.folder = Files.createDirectories(folder);
    this.registry = TestPublication.startAt(Instant.now());
    registry.log.correct(
        "BD",
        new ListService(
            new TrustService(
                "BD/documents",
                "BD",
                "Seal Operator",
                "Seals of issuing authorities",
                ServiceType.CA_FOR_SEALS,
                List.of(seals.caCertificate()),
                "high",
                List.of(
                    new ServiceStatusPeriod(
                        ServiceStatus.GRANTED,
                        Period.since(TestRegister.BEGIN),
                        "Supervised",
                        null)),
                List.of())));
    registry.crl("BD/documents", seals.crl());
  }

  /** Registers both gateways, and publishes. */
  void publish(URI bd, X509Certificate bdKey, URI kr, X509Certificate krKey) {
    publish(bd, bdKey, kr, krKey, null);
  }

  /** The same, and says that both join fragments of this size. */
  void publish(
      URI bd, X509Certificate bdKey, URI kr, X509Certificate krKey, @Nullable Long fragment) {
    registry.now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    registry.log.now = registry.now;
    registry.log.correct("BD", new RegisterGateway("BD", gateway("BD", bd, bdKey, fragment)));
    registry.log.correct("KR", new RegisterGateway("KR", gateway("KR", kr, krKey, fragment)));
    registry.publish();
  }

  private static GatewayEndpoint gateway(
      String party, URI url, X509Certificate certificate, @Nullable Long fragment) {
    return new GatewayEndpoint(
        "gateway-" + party.toLowerCase(Locale.ROOT),
        "urn:test:party-id",
        url,
        List.of(certificate),
        List.of(certificate),
        List.of(TestPki.TLS.certificate()),
        List.of("1.15"),
        fragment);
  }

  /** The root that everybody was given. */
  byte[] root() throws Exception {
    return Files.readAllBytes(registry.writeRoot(folder));
  }

  /** Puts the root where a gateway has it. */
  void giveRootTo(Path gateway) throws Exception {
    Files.copy(
        registry.writeRoot(folder),
        gateway.resolve("root.json"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** A root of another registry. */
  byte[] otherRoot() {
    return TestPublication.signed(registry.root(9), 3);
  }

  /** A relying party of this registry. */
  Follower follower(String name) throws Exception {
    return new Follower(registry.client(Files.createDirectories(folder.resolve(name))));
  }

  /** Trust data of one gateway. */
  record Follower(SnapshotClient client) implements TrustData {
    void sync() {
      client.sync(Instant.now());
    }

    @Override
    public Optional<TrustedSnapshot> current() {
      return client.current();
    }

    @Override
    public Optional<PublishedSnapshot> published() {
      return client.published();
    }
  }

  @Override
  public void close() {
    registry.close();
  }
}
