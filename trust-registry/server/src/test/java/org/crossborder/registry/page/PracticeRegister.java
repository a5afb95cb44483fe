// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.crossborder.trust.arrangement.ArrangementStatus.IN_FORCE;
import static org.crossborder.trust.arrangement.ArrangementStatus.PROPOSED;
import static org.crossborder.trust.arrangement.ArrangementStatus.SUSPENDED;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.ArrangementTerms;
import org.crossborder.trust.arrangement.ArrangementTopic;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.arrangement.ExistingDocuments;
import org.crossborder.trust.arrangement.LegalEffect;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.NamedStandard;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.arrangement.SchemeLevel;
import org.crossborder.trust.arrangement.ServiceTargets;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceLimits;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;

/** A register with something of everything that the pages show. */
final class PracticeRegister {
  static final TestCa BD_CA =
      TestCa.root("Bangladesh Trade Root").subordinate("Dhaka Chamber Seal CA");
  static final TestCa KR_CA = TestCa.root("Korea Trade Root").subordinate("Korea Chamber Seal CA");
  static final TestCa CN_CA = TestCa.root("China Trade Root").subordinate("China Origin Seal CA");
  private static final String ORIGIN = "certificate-of-origin";
  private static final String PHYTO = "phytosanitary-certificate";

  private PracticeRegister() {}

  /** Two officers for each Party that has any. */
  static final List<String> WITH_OFFICERS = List.of("BD", "CN", "KR", "MN", "PH", "RU", "TL", "TV");

  static List<Party> parties() {
    return PARTIES;
  }

  static List<GatewayEndpoint> gatewaysOf(String party, Instant now) {
    return party.equals("BD") || party.equals("KR")
        ? List.of(gateway("gateway-" + party.toLowerCase(Locale.ROOT), now))
        : List.of();
  }

  private static final List<Party> PARTIES =
      List.of(
          party("AZ", "Azerbaijan", "2018-03-02", "Accession; reservation on Art. 17(7)"),
          party("BD", "Bangladesh", "2020-10-13", "Ratification"),
          party("CN", "China", "2020-11-22", "Approval"),
          party("IR", "Iran (Islamic Republic of)", "2020-05-29", "Ratification"),
          party("KG", "Kyrgyzstan", "2023-12-20", "Accession"),
          party("MN", "Mongolia", "2022-07-27", "Accession"),
          party("PH", "Philippines", "2019-12-23", "Accession"),
          party("KR", "Republic of Korea", "2022-11-28", "Accession"),
          party("RU", "Russian Federation", "2023-08-18", "Accession"),
          party("TJ", "Tajikistan", "2022-12-08", "Accession"),
          party("TL", "Timor-Leste", "2022-04-05", "Accession"),
          party("TM", "Turkmenistan", "2022-05-04", "Accession"),
          party("TV", "Tuvalu", "2022-12-08", "Accession"));

  private static Party party(String code, String name, String day, String instrument) {
    return new Party(
        code,
        name,
        List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, Period.since(day(day)), instrument)),
        List.of());
  }

  private static GatewayEndpoint gateway(String id, Instant now) {
    TestCa ca = TestCa.root("Gateway CA of " + id);
    return new GatewayEndpoint(
        id,
        "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder",
        URI.create("https://" + id + ".example/as4"),
        List.of(
            ca.issue(id),
            ca.issue(
                id + " (new)",
                p -> {
                  p.from = now.minus(Duration.ofDays(340));
                  p.to = now.plus(Duration.ofDays(25));
                })),
        List.of(ca.issue(id)),
        List.of(ca.certificate()),
        List.of("1.15"));
  }

  static List<TrustService> services(Instant now) {
    return List.of(
        service(
            "BD/chamber-seals",
            "BD",
            "Dhaka Chamber of Commerce",
            "Seals of origin",
            ServiceType.CA_FOR_SEALS,
            BD_CA,
            "substantial",
            now,
            status(ServiceStatus.PENDING, "2024-11-04", "2025-01-15", "application received"),
            status(ServiceStatus.GRANTED, "2025-01-15", "2026-03-02", "audit of December 2024"),
            status(ServiceStatus.SUSPENDED, "2026-03-02", "2026-04-20", "audit overdue"),
            status(ServiceStatus.GRANTED, "2026-04-20", null, "audit of April 2026")),
        service(
            "KR/chamber-seals",
            "KR",
            "Korea Chamber of Commerce",
            "Origin certificate seals",
            ServiceType.CA_FOR_SEALS,
            KR_CA,
            "2",
            now,
            status(ServiceStatus.GRANTED, "2024-02-01", null, "accredited")),
        service(
            "CN/origin",
            "CN",
            "Customs of China",
            "Seals of origin",
            ServiceType.CA_FOR_SEALS,
            CN_CA,
            "high",
            now,
            status(ServiceStatus.GRANTED, "2025-06-01", null, "accredited")),
        service(
            "PH/plant-health",
            "PH",
            "Bureau of Plant Industry",
            "Seals on phytosanitary certificates",
            ServiceType.CA_FOR_SEALS,
            TestCa.root("Plant Health CA"),
            "standard",
            now,
            status(ServiceStatus.GRANTED, "2026-02-01", null, "accredited")),
        detailed(
            service(
                "KR/timestamps",
                "KR",
                "Korea Time Authority",
                "Timestamps for trade",
                ServiceType.TIMESTAMPING,
                TestCa.root("Korea Time CA"),
                "2",
                now,
                status(ServiceStatus.GRANTED, "2024-02-01", "2026-01-01", "accredited"),
                new ServiceStatusPeriod(
                    ServiceStatus.COMPROMISED,
                    Period.since(day("2026-01-01")),
                    "key found outside the module",
                    day("2025-12-18")))));
  }

  private static TrustService service(
      String id,
      String party,
      String provider,
      String name,
      ServiceType type,
      TestCa ca,
      String level,
      Instant now,
      ServiceStatusPeriod... history) {
    return new TrustService(
        id,
        party,
        provider,
        name,
        type,
        List.of(ca.certificate()),
        level,
        List.of(history),
        List.of(ca.crl(now.minusSeconds(3600), now.plus(Duration.ofDays(7)))));
  }

  private static ServiceStatusPeriod status(
      ServiceStatus status, String from, String to, String reason) {
    return new ServiceStatusPeriod(
        status, new Period(day(from), to == null ? null : day(to)), reason, null);
  }

  static List<LevelMapping> mappings() {
    return List.of(
        mapping("BD", "substantial", 2, "KR"),
        mapping("KR", "2", 2, "BD", "CN"),
        mapping("CN", "high", 3, "KR"),
        mapping("MN", "basic", 1, "RU"),
        mapping("RU", "basic", 1, "MN"),
        mapping("PH", "standard", 1, "TL"),
        mapping("TL", "basic", 1, "TV"));
  }

  private static LevelMapping mapping(
      String party, String level, int referenceLevel, String... acceptedBy) {
    return new LevelMapping(
        party,
        level,
        referenceLevel,
        List.of(acceptedBy),
        Period.since(day("2024-02-01")),
        null,
        "Comparison of the schemes, 2024");
  }

  static List<Arrangement> arrangements() {
    return List.of(
        arrangement(
            "bd-kr-2025",
            "Bangladesh–Korea arrangement on electronic certificates of origin",
            List.of("BD", "KR"),
            List.of(
                period(PROPOSED, "2024-10-01", "2025-02-01"), period(IN_FORCE, "2025-02-01", null)),
            clause("bd-kr-2025/1", "KR", "BD", Set.of(ORIGIN), 2, "2025-02-01"),
            conditional(
                clause("bd-kr-2025/2", "BD", "KR", Set.of(ORIGIN, PHYTO), 2, "2025-02-01"))),
        arrangement(
            "cn-kr-2025",
            "China–Korea origin data",
            List.of("CN", "KR"),
            List.of(period(IN_FORCE, "2025-07-01", null)),
            clause("cn-kr-2025/1", "KR", "CN", Set.of(ORIGIN), 3, "2025-07-01")),
        arrangement(
            "mn-ru-2025",
            "Mongolia–Russia pilot",
            List.of("MN", "RU"),
            List.of(
                period(IN_FORCE, "2025-03-01", "2026-10-01"),
                period(SUSPENDED, "2026-10-01", null)),
            clause("mn-ru-2025/1", "MN", "RU", Set.of(ORIGIN, PHYTO), 1, "2025-03-01"),
            clause("mn-ru-2025/2", "RU", "MN", Set.of(ORIGIN, PHYTO), 1, "2025-03-01")),
        arrangement(
            "ph-tl-2026",
            "Philippines–Timor-Leste on plant health",
            List.of("PH", "TL"),
            List.of(period(PROPOSED, "2026-09-15", null)),
            clause("ph-tl-2026/1", "TL", "PH", Set.of(ORIGIN), 1, "2027-01-01")),
        arrangement(
            "tv-tl-2026",
            "Tuvalu–Timor-Leste",
            List.of("TV", "TL"),
            List.of(period(IN_FORCE, "2026-01-01", null)),
            clause("tv-tl-2026/1", "TV", "TL", Set.of(ORIGIN), 1, "2026-01-01")));
  }

  private static Arrangement arrangement(
      String id,
      String title,
      List<String> parties,
      List<ArrangementStatusPeriod> history,
      Clause... clauses) {
    return new Arrangement(
        id,
        title,
        "Exchange of notes",
        parties,
        history,
        Stream.of(clauses).toList(),
        null,
        terms(parties),
        List.of());
  }

  private static ArrangementTerms terms(List<String> parties) {
    return new ArrangementTerms(
        List.of(new NamedStandard(NamedStandard.Subject.SYNTAX, "OASIS UBL", "2.3")),
        parties.stream().map(p -> new LegalEffect(p, "Electronic Trade Act of " + p)).toList(),
        Map.of(ArrangementTopic.DISPUTES, "Consultation, Article 5"),
        new ServiceTargets(new BigDecimal("99.5"), Duration.ofMinutes(15)),
        "Pilot in one direction where there is one clause only",
        null,
        List.of(),
        List.of());
  }

  private static Clause conditional(Clause clause) {
    return new Clause(
        clause.id(),
        clause.recogniser(),
        clause.recognised(),
        clause.documentTypes(),
        clause.serviceTypes(),
        clause.minimumReferenceLevel(),
        clause.purposes(),
        clause.period(),
        List.of(new ClauseCondition(ClauseCondition.Kind.STATED, "Goods under 10,000 USD")),
        30,
        ExistingDocuments.VOID);
  }

  /** A provider and a scheme, and a service that has them, with limits. */
  static TrustServiceProvider provider() {
    return new TrustServiceProvider(
        "KR/time",
        "KR",
        "Korea Time Authority",
        List.of("KTA"),
        "NTRKR-110111",
        null,
        "Seoul",
        null,
        null,
        List.of(URI.create("https://time.example/terms")));
  }

  static ReliabilityScheme scheme() {
    return new ReliabilityScheme(
        "KR/assurance",
        "KR",
        "Assurance levels of Korea",
        "Digital Signature Act",
        List.of(
            new SchemeLevel("1", 1, "Registered identity"),
            new SchemeLevel("2", 2, "Audited every year")));
  }

  private static TrustService detailed(TrustService service) {
    return new TrustService(
        service.id(),
        service.party(),
        service.providerName(),
        service.serviceName(),
        service.type(),
        service.digitalIdentities(),
        service.level(),
        service.statusHistory(),
        service.revocationLists(),
        provider().id(),
        new ServiceLimits(Set.of(), Set.of("1.3.6.1.5.5.7.3.8"), Set.of(), Set.of("C=KR")),
        service.spkiSha256(),
        service.identityPeriods(),
        service.supplyPoints(),
        service.supervision());
  }

  private static ArrangementStatusPeriod period(
      org.crossborder.trust.arrangement.ArrangementStatus status, String from, String to) {
    return new ArrangementStatusPeriod(status, new Period(day(from), to == null ? null : day(to)));
  }

  private static Clause clause(
      String id, String recogniser, String recognised, Set<String> types, int level, String from) {
    return new Clause(
        id,
        recogniser,
        recognised,
        types,
        Set.of(ServiceType.CA_FOR_SEALS),
        level,
        List.of("import-clearance", "preferential-tariff"),
        Period.since(day(from)));
  }

  private static Instant day(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }
}
