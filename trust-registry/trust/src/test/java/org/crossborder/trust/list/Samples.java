// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.crossborder.trust.Period;
import org.crossborder.trust.list.register.SchemeOperator;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;

/** A Party with services, to make lists of. */
public final class Samples {
  public static final Instant ISSUED = Instant.parse("2026-11-22T08:00:00Z");
  public static final Instant NEXT_UPDATE = Instant.parse("2026-11-23T08:00:00Z");
  public static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  public static final String PROVIDER = "Chamber of Commerce & Industry <Dhaka>";

  private Samples() {}

  public static KeyPair key() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public static X509Certificate certificate(String name) {
    return certificate(name, key(), 1);
  }

  public static X509Certificate certificate(String name, KeyPair key, long serial) {
    try {
      X500Name subject = new X500Name(name);
      return new JcaX509CertificateConverter()
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      subject,
                      BigInteger.valueOf(serial),
                      Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                      Date.from(Instant.parse("2040-01-01T00:00:00Z")),
                      subject,
                      key.getPublic())
                  .build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  public static ServiceStatusPeriod status(ServiceStatus status, String from, String to) {
    return new ServiceStatusPeriod(
        status,
        new Period(Instant.parse(from), to == null ? null : Instant.parse(to)),
        "Order 7/2024",
        null);
  }

  public static TrustService service(
      String id, ServiceType type, List<X509Certificate> keys, ServiceStatusPeriod... history) {
    return new TrustService(
        id,
        "BD",
        PROVIDER,
        "Seal CA " + id,
        type,
        keys,
        "substantial",
        List.of(history),
        List.of(),
        "BD/chamber",
        null,
        Set.of(),
        List.of(),
        List.of(URI.create("https://chamber.example.bd/" + id + ".crl")),
        null);
  }

  public static TrustService granted(String id, ServiceType type) {
    return service(
        id,
        type,
        List.of(certificate("CN=" + id)),
        status(ServiceStatus.GRANTED, "2024-01-01T00:00:00Z", null));
  }

  public static Snapshot snapshot(TrustService... services) {
    return snapshot(List.of(services));
  }

  public static Snapshot snapshot(List<TrustService> services) {
    List<Party> parties =
        List.of(
            new Party("BD", "Bangladesh", List.of(), List.of()),
            new Party("KR", "Republic of Korea", List.of(), List.of()));
    Register register =
        new Register(
            parties, services, List.of(), List.of(), List.of(provider()), List.of(), List.of());
    return Snapshot.of(register, 42, Map.of(), 17, ISSUED, NEXT_UPDATE);
  }

  public static Address address() {
    return new Address(
        List.of(new PostalAddress("en", "1 Motijheel", "Dhaka", null, "1000", "BD")),
        List.of(
            new MultilingualUri("en", "mailto:registrar@example.bd"),
            new MultilingualUri("en", "https://registrar.example.bd")));
  }

  public static SchemeOperator operator() {
    return new SchemeOperator(
        List.of(
            new MultilingualText("en", "Controller of Certifying Authorities"),
            new MultilingualText("bn", "প্রত্যয়নকারী কর্তৃপক্ষের নিয়ন্ত্রক")),
        address(),
        MultilingualText.english("BD:Trust services for cross-border paperless trade"),
        MultilingualUri.english("https://registrar.example.bd/scheme"),
        MultilingualUri.english("https://registry.example/rules"),
        new PolicyOrLegalNotice(
            List.of(), MultilingualText.english("Framework Agreement, Article 8")),
        List.of("https://registry.example/v1/lists/BD.xml"));
  }

  public static TrustServiceProvider provider() {
    return new TrustServiceProvider(
        "BD/chamber",
        "BD",
        PROVIDER,
        List.of("The Chamber"),
        "NTRBD-123",
        "1 Motijheel",
        "Dhaka",
        "1000",
        "registrar@example.bd",
        List.of(URI.create("https://chamber.example.bd/cps")));
  }
}
