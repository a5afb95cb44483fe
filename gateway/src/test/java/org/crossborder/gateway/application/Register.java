// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** A register in which KR recognises certificates of origin that are sealed in BD. */
final class Register {
  private static final String LEVEL = "qualified-seal";
  private static final Period LONG = Period.since(Instant.parse("2024-01-01T00:00:00Z"));

  private Register() {}

  static TrustedSnapshot trusted(URI bd, URI kr, SealAuthority seals) throws Exception {
    return trusted(bd, kr, seals.caCertificate(), seals.crl());
  }

  static TrustedSnapshot trusted(URI bd, URI kr, X509Certificate sealCa, byte[] crl) {
    Instant now = Instant.now();
    Snapshot snapshot =
        new Snapshot(
            1,
            now,
            now.plus(Duration.ofDays(1)),
            List.of(
                party("BD", bd, TestPki.BD.certificate()),
                party("KR", kr, TestPki.KR.certificate())),
            List.of(service("BD", sealCa, crl)),
            List.of(new LevelMapping("BD", LEVEL, 3, List.of("KR"), LONG)),
            List.of(arrangement(clause("bd-kr/1", "KR", "BD"))));
    return new TrustedSnapshot(snapshot, now.plus(Duration.ofHours(1)), "00".repeat(32));
  }

  /** The same, in which KR recognises phytosanitary certificates as well. */
  static TrustedSnapshot withPhytosanitary(TrustedSnapshot trusted) {
    Snapshot current = trusted.snapshot();
    Snapshot snapshot =
        new Snapshot(
            current.version(),
            current.issuedAt(),
            current.nextUpdate(),
            current.parties(),
            current.services(),
            current.levelMappings(),
            List.of(
                arrangement(
                    clause("bd-kr/1", "KR", "BD"),
                    clause("bd-kr/2", "KR", "BD", "phytosanitary-certificate"))));
    return new TrustedSnapshot(snapshot, trusted.timestampExpires(), trusted.sha256());
  }

  /** One in which each of BD and KR recognises what is sealed in the other. */
  static TrustedSnapshot bothWays(URI bd, URI kr, SealAuthority bdSeals, SealAuthority krSeals)
      throws Exception {
    TrustedSnapshot oneWay = trusted(bd, kr, bdSeals);
    Snapshot snapshot =
        new Snapshot(
            oneWay.snapshot().version(),
            oneWay.snapshot().issuedAt(),
            oneWay.snapshot().nextUpdate(),
            oneWay.snapshot().parties(),
            List.of(
                oneWay.snapshot().services().get(0),
                service("KR", krSeals.caCertificate(), krSeals.crl())),
            List.of(
                oneWay.snapshot().levelMappings().get(0),
                new LevelMapping("KR", LEVEL, 3, List.of("BD"), LONG)),
            List.of(arrangement(clause("bd-kr/1", "KR", "BD"), clause("bd-kr/2", "BD", "KR"))));
    return new TrustedSnapshot(snapshot, oneWay.timestampExpires(), oneWay.sha256());
  }

  /** The same, after its time. */
  static TrustedSnapshot stale(TrustedSnapshot trusted) {
    Snapshot current = trusted.snapshot();
    Instant past = Instant.now().minusSeconds(1);
    Snapshot snapshot =
        new Snapshot(
            current.version(),
            current.issuedAt(),
            past,
            current.parties(),
            current.services(),
            current.levelMappings(),
            current.arrangements());
    return new TrustedSnapshot(snapshot, past, trusted.sha256());
  }

  /** The same, in which both gateways join fragments of this size. */
  static TrustedSnapshot inFragments(TrustedSnapshot trusted, long bytes) {
    Snapshot current = trusted.snapshot();
    Snapshot snapshot =
        new Snapshot(
            current.version(),
            current.issuedAt(),
            current.nextUpdate(),
            current.parties().stream().map(party -> inFragments(party, bytes)).toList(),
            current.services(),
            current.levelMappings(),
            current.arrangements());
    return new TrustedSnapshot(snapshot, snapshot.nextUpdate(), trusted.sha256());
  }

  private static Party inFragments(Party party, long bytes) {
    return new Party(
        party.code(),
        party.name(),
        party.treatyStatus(),
        party.gateways().stream()
            .map(
                gateway ->
                    new GatewayEndpoint(
                        gateway.partyId(),
                        gateway.partyIdType(),
                        gateway.url(),
                        gateway.signingCertificates(),
                        gateway.encryptionCertificates(),
                        gateway.tlsAnchors(),
                        gateway.profiles(),
                        bytes))
            .toList());
  }

  private static Arrangement arrangement(Clause... clauses) {
    return new Arrangement(
        "urn:test:bd-kr",
        "Electronic certificates of origin",
        "Art. 8(3)",
        List.of("BD", "KR"),
        List.of(new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, LONG)),
        List.of(clauses));
  }

  private static Clause clause(String id, String recognising, String recognised) {
    return clause(id, recognising, recognised, "certificate-of-origin");
  }

  private static Clause clause(
      String id, String recognising, String recognised, String documentType) {
    return new Clause(
        id,
        recognising,
        recognised,
        Set.of(documentType),
        Set.of(ServiceType.CA_FOR_SEALS),
        3,
        List.of(),
        LONG);
  }

  private static TrustService service(String party, X509Certificate sealCa, byte[] crl) {
    return new TrustService(
        party + "/seal-ca",
        party,
        "Seal Operator",
        "Seals of issuing authorities",
        ServiceType.CA_FOR_SEALS,
        List.of(sealCa),
        LEVEL,
        List.of(new ServiceStatusPeriod(ServiceStatus.GRANTED, LONG, "Supervised", null)),
        List.of(crl));
  }

  private static Party party(String code, URI url, X509Certificate gateway) {
    return new Party(
        code,
        code,
        List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, LONG, "Accession")),
        List.of(
            new GatewayEndpoint(
                "gateway-" + code.toLowerCase(Locale.ROOT),
                "urn:test:party-id",
                url,
                List.of(gateway),
                List.of(gateway),
                List.of(TestPki.TLS.certificate()),
                List.of("1.15"))));
  }
}
