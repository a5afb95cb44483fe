// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * A small register: Korea (KR) recognises certificates of origin from Bangladesh (BD), and not the
 * other way round. Each test changes one thing.
 */
public final class TestRegister {
  public static final Instant SIGNED = Instant.parse("2026-06-01T10:00:00Z");
  public static final Instant NOW = Instant.parse("2026-06-02T00:00:00Z");
  public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  public static final TestCa BD_SEALS = TestCa.root("Bangladesh root").subordinate("BD seals");
  public static final TestCa KR_SEALS = TestCa.root("Korea root").subordinate("KR seals");

  public List<Party> parties =
      List.of(party("BD", "Bangladesh"), party("KR", "Republic of Korea"), party("MN", "Mongolia"));
  public List<byte[]> revocationLists =
      List.of(BD_SEALS.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86400)));
  public List<ServiceStatusPeriod> serviceStatus =
      List.of(status(ServiceStatus.GRANTED, Period.since(BEGIN)));
  public String level = "high";
  public ServiceType serviceType = ServiceType.CA_FOR_SEALS;
  public List<LevelMapping> mappings =
      List.of(
          new LevelMapping(
              "BD", "high", 3, List.of("KR"), Period.since(BEGIN), null, "Joint assessment"));
  public List<ArrangementStatusPeriod> arrangementStatus =
      List.of(new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, Period.since(BEGIN)));
  public Clause clause =
      new Clause(
          "bd-kr/1",
          "KR",
          "BD",
          Set.of("certificate-of-origin"),
          Set.of(ServiceType.CA_FOR_SEALS),
          2,
          List.of("import-clearance"),
          Period.since(BEGIN));
  public Instant nextUpdate = NOW.plusSeconds(3600);

  public static TestRegister with(java.util.function.Consumer<TestRegister> change) {
    TestRegister register = new TestRegister();
    change.accept(register);
    return register;
  }

  public static ServiceStatusPeriod status(ServiceStatus status, Period period) {
    return new ServiceStatusPeriod(status, period, "as published", null);
  }

  public TestRegister clause(UnaryOperator<Clause> change) {
    clause = change.apply(clause);
    return this;
  }

  public Snapshot snapshot() {
    return new Snapshot(
        7,
        NOW.minusSeconds(60),
        nextUpdate,
        parties,
        List.of(
            service("BD/seals", "BD", BD_SEALS, serviceStatus, revocationLists),
            service(
                "KR/seals",
                "KR",
                KR_SEALS,
                List.of(status(ServiceStatus.GRANTED, Period.since(BEGIN))),
                List.of(KR_SEALS.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86400))))),
        mappings,
        List.of(
            new Arrangement(
                "bd-kr",
                "Bangladesh-Korea arrangement",
                "Exchange of notes of 2025",
                List.of("BD", "KR"),
                arrangementStatus,
                List.of(clause))));
  }

  public Register register() {
    Snapshot snapshot = snapshot();
    return new Register(
        snapshot.parties(), snapshot.services(), snapshot.levelMappings(), snapshot.arrangements());
  }

  public TrustedSnapshot trusted() {
    return new TrustedSnapshot(snapshot(), NOW.plusSeconds(600), "0".repeat(64));
  }

  private TrustService service(
      String id,
      String party,
      TestCa ca,
      List<ServiceStatusPeriod> history,
      List<byte[]> revocation) {
    return new TrustService(
        id,
        party,
        "Chamber of Commerce",
        "Seals of origin",
        serviceType,
        List.of(ca.certificate()),
        level,
        history,
        revocation);
  }

  private static Party party(String code, String name) {
    return new Party(
        code,
        name,
        List.of(
            new TreatyStatusPeriod(
                TreatyStatus.PARTY, Period.since(BEGIN.minusSeconds(86400)), "accession")),
        List.of());
  }
}
