// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
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
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * The largest register that the registry is designed for: 60 Parties, 5,000 services with 20,000
 * periods of status, 200,000 clauses. Services share the keys of a few CAs, as making 5,000 keys
 * says nothing about trust.
 */
final class DesignLoad {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
  static final Instant SIGNED = Instant.parse("2026-06-01T10:00:00Z");
  static final Instant NOW = Instant.parse("2026-06-02T00:00:00Z");
  static final int PARTIES = 60;
  static final int SERVICES = 5_000;
  static final int CLAUSES = 200_000;
  private static final int CAS = 100;
  private static final int PERIODS = 4;
  private static final TreatyStatusPeriod PARTY =
      new TreatyStatusPeriod(TreatyStatus.PARTY, Period.since(BEGIN), "accession");

  final List<TestCa> cas = new ArrayList<>();
  final TestCa root = TestCa.root("Design root");

  /** The CA behind the first service of the first Party. */
  TestCa ca() {
    return cas.get(0);
  }

  static String party(int index) {
    return "" + (char) ('A' + index / 26) + (char) ('A' + index % 26);
  }

  Snapshot snapshot() {
    for (int i = 0; i < CAS; i++) {
      cas.add(root.subordinate("Seals CA " + i));
    }
    List<Party> parties = new ArrayList<>();
    List<LevelMapping> mappings = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < PARTIES; i++) {
      all.add(party(i));
    }
    for (String code : all) {
      parties.add(new Party(code, "Party " + code, List.of(PARTY), List.of()));
      mappings.add(new LevelMapping(code, "high", 3, all, Period.since(BEGIN)));
    }
    return new Snapshot(
        1, NOW, NOW.plusSeconds(86_400), parties, services(), mappings, arrangements());
  }

  TrustedSnapshot trusted(Snapshot snapshot) {
    return new TrustedSnapshot(snapshot, NOW.plusSeconds(600), "0".repeat(64));
  }

  private List<TrustService> services() {
    List<TrustService> services = new ArrayList<>();
    List<byte[]> crls = new ArrayList<>();
    cas.forEach(ca -> crls.add(ca.crl(NOW.minusSeconds(3600), NOW.plusSeconds(86_400))));
    for (int i = 0; i < SERVICES; i++) {
      String party = party(i % PARTIES);
      services.add(
          new TrustService(
              party + "/seals-" + i,
              party,
              "Provider " + i,
              "Seals " + i,
              ServiceType.CA_FOR_SEALS,
              List.of(cas.get(i / PARTIES % CAS).certificate()),
              "high",
              history(),
              List.of(crls.get(i / PARTIES % CAS))));
    }
    return services;
  }

  private static List<ServiceStatusPeriod> history() {
    List<ServiceStatusPeriod> history = new ArrayList<>();
    for (int i = 0; i < PERIODS; i++) {
      Instant from = BEGIN.plusSeconds(86_400L * i);
      Period period =
          i == PERIODS - 1 ? Period.since(from) : new Period(from, from.plusSeconds(86_400));
      history.add(new ServiceStatusPeriod(ServiceStatus.GRANTED, period, "as published", null));
    }
    return history;
  }

  private static List<Arrangement> arrangements() {
    List<Arrangement> arrangements = new ArrayList<>();
    int pairs = PARTIES * (PARTIES - 1) / 2;
    int written = 0;
    for (int a = 0, pair = 0; a < PARTIES; a++) {
      for (int b = a + 1; b < PARTIES; b++, pair++) {
        int until = (int) ((long) CLAUSES * (pair + 1) / pairs);
        arrangements.add(arrangement(party(a), party(b), until - written));
        written = until;
      }
    }
    return arrangements;
  }

  private static Arrangement arrangement(String one, String other, int clauses) {
    String id = one + "-" + other;
    List<Clause> all = new ArrayList<>();
    for (int i = 0; i < clauses; i++) {
      boolean forth = i % 2 == 0;
      all.add(
          new Clause(
              id + "/" + i,
              forth ? one : other,
              forth ? other : one,
              Set.of("document-" + i / 2 % 50),
              Set.of(ServiceType.CA_FOR_SEALS),
              2,
              List.of("import-clearance"),
              Period.since(BEGIN)));
    }
    return new Arrangement(
        id,
        "Arrangement of " + one + " and " + other,
        "An exchange of notes",
        List.of(one, other),
        List.of(new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, Period.since(BEGIN))),
        all);
  }
}
