// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.gateway.certificate.CertificateWatch;
import org.crossborder.gateway.configuration.GatewayProperties;
import org.crossborder.gateway.configuration.OperationsProperties;
import org.crossborder.gateway.doctor.CertificateExamination;
import org.crossborder.gateway.doctor.Diagnosis;
import org.crossborder.gateway.doctor.Examination;
import org.crossborder.gateway.doctor.Finding;
import org.crossborder.gateway.doctor.HomeExamination;
import org.crossborder.gateway.doctor.KeyExamination;
import org.crossborder.gateway.doctor.PartnerExamination;
import org.crossborder.gateway.doctor.RegistryExamination;
import org.crossborder.gateway.doctor.TrustExamination;
import org.crossborder.gateway.health.DiskSpace;
import org.crossborder.gateway.msh.PushSendingMsh;
import org.crossborder.gateway.msh.TestService;
import org.crossborder.gateway.msh.transport.As4Client;
import org.crossborder.gateway.msh.transport.TlsProbe;
import org.crossborder.gateway.msh.transport.TlsSettings;
import org.crossborder.gateway.msh.transport.TransportLimits;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.AlgorithmPolicy;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Examines what a gateway with this configuration needs, without starting it: configuration, home,
 * database, keys, trust data, registry and clock, and each partner. It changes nothing, and may run
 * beside a running gateway.
 */
public final class Doctor {
  private final ConfigurableApplicationContext context;
  private final GatewayProperties properties;
  private final Clock clock;

  private Doctor(ConfigurableApplicationContext context, Clock clock) {
    this.context = context;
    this.properties = context.getBean(GatewayProperties.class);
    this.clock = clock;
  }

  /**
   * Examines.
   *
   * @param configuration the file that the gateway is started with
   */
  public static Diagnosis examine(Path configuration, Clock clock) {
    String tried = "read and bound " + configuration;
    String expected = "every option known, every needed one given";
    if (!Files.isReadable(configuration)) {
      return unreadable(tried, expected, "the file cannot be read");
    }
    try (ConfigurableApplicationContext context = BoundConfiguration.of(configuration)) {
      Finding read = Finding.ok("configuration", tried, expected, "they are");
      List<Examination> all = new ArrayList<>(List.of(() -> List.of(read)));
      all.addAll(new Doctor(context, clock).examinations());
      return Diagnosis.of(all);
    } catch (RuntimeException e) {
      return unreadable(tried, expected, WrongConfigurationSentence.of(e));
    }
  }

  private static Diagnosis unreadable(String tried, String expected, String seen) {
    return Diagnosis.of(
        List.of(
            () ->
                List.of(
                    Finding.failed(
                        "configuration",
                        tried,
                        expected,
                        seen,
                        "Correct it; docs/configuration.yml says what each option does."))));
  }

  private List<Examination> examinations() {
    List<Examination> examinations = new ArrayList<>();
    OperationsProperties operations = properties.operations();
    examinations.add(
        new HomeExamination(
            new DiskSpace(
                properties.home(),
                operations.diskReserve().toBytes(),
                operations.diskWarning().toBytes())));
    examinations.add(new DatabaseExamination(context.getEnvironment()));
    examinations.addAll(keys());
    examinations.add(new TrustExamination(trustDirectory(), now()));
    examinations.add(
        new RegistryExamination(
            properties.trust().registry(),
            properties.trust().root(),
            properties.trust().tlsAnchor(),
            clock));
    examinations.add(new CertificateExamination(certificates()));
    examinations.addAll(new ServiceExaminations(properties).all());
    examinations.addAll(partners());
    return examinations;
  }

  private CertificateWatch certificates() {
    WatchedCertificates all =
        CertificateConfiguration.watched(
            context.getBean(SslBundles.class), properties, context.getEnvironment(), this::trusted);
    return new CertificateWatch(all, properties.access().certificateWarning(), clock);
  }

  private List<Examination> keys() {
    Set<String> signing = new LinkedHashSet<>();
    signing.add(properties.as4().keyBundle());
    signing.addAll(properties.as4().keyBundles20());
    List<Examination> keys = new ArrayList<>();
    signing.forEach(name -> keys.add(key(name, true)));
    keys.add(key(properties.as4().sslBundle(), false));
    return keys;
  }

  private Examination key(String bundle, boolean registered) {
    return new KeyExamination(
        bundle,
        () ->
            GatewayKey.all(bundle, context.getBean(SslBundles.class).getBundle(bundle)).stream()
                .map(key -> new KeyExamination.Held(key.key(), key.chain().get(0)))
                .toList(),
        registered ? this::registered : Optional::empty,
        now());
  }

  /** The certificates of this Party's gateways; empty without trust data, which is told anyway. */
  private Optional<Set<X509Certificate>> registered() {
    return trusted()
        .flatMap(trusted -> trusted.snapshot().party(properties.party()))
        .map(
            party ->
                party.gateways().stream()
                    .flatMap(Doctor::certificates)
                    .collect(Collectors.toSet()));
  }

  /** Those that it signs with, and those that others encrypt for. */
  private static Stream<X509Certificate> certificates(GatewayEndpoint gateway) {
    return Stream.concat(
        gateway.signingCertificates().stream(), gateway.encryptionCertificates().stream());
  }

  private List<Examination> partners() {
    List<Examination> partners = new ArrayList<>();
    trusted()
        .map(trusted -> PModes.derive(trusted.snapshot(), properties.party(), now()))
        .ifPresent(
            modes ->
                modes.stated().stream()
                    .sorted()
                    .flatMap(party -> modes.tests(party).stream())
                    .forEach(leg -> partners.add(() -> partner(leg))));
    return partners;
  }

  private List<Finding> partner(Leg leg) {
    SslBundles bundles = context.getBean(SslBundles.class);
    OwnKeys keys = new OwnKeys(properties.as4(), bundles);
    String client = properties.as4().clientBundle();
    TlsSettings tls = client == null ? TlsSettings.STANDARD : ClientTls.of(client, bundles);
    try (As4Client http = new As4Client(TransportLimits.DEFAULT, tls)) {
      SecurityPolicy policy =
          new SecurityPolicy(AlgorithmPolicy.standard(), (certificate, at) -> Optional.empty());
      PushSendingMsh msh =
          new PushSendingMsh(
              new Signer(keys, policy, Duration.ZERO),
              http,
              Path.of(System.getProperty("java.io.tmpdir")),
              clock);
      TestService service =
          new TestService(msh, () -> UUID.randomUUID() + "@doctor.crossborder", clock);
      return new PartnerExamination(
              leg,
              service::ping,
              protocol -> TlsProbe.of(protocol, tls, DoctorConfiguration.PATIENCE),
              clock)
          .examine();
    }
  }

  private Optional<TrustedSnapshot> trusted() {
    return SnapshotClient.stored(trustDirectory()).current();
  }

  private Path trustDirectory() {
    return properties.home().resolve("trust");
  }

  private Instant now() {
    return clock.instant();
  }
}
