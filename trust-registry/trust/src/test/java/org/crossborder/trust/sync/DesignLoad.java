// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.register.TestLog;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;

/**
 * The register that the software is designed for, recorded by officers' changes: 60 Parties, 50
 * document types, 5,000 services with 20,000 status periods, 200,000 clauses.
 */
public final class DesignLoad {
  private static final List<String> PARTIES = List.of(Locale.getISOCountries()).subList(0, 60);
  private static final int SERVICES = 5_000;
  private static final int SERVICES_IN_A_CHANGE = 25;
  private static final int CLAUSES = 200_000;
  private static final TestCa CA = TestCa.root("Root of all services");
  private static final KeyPair KEYS = TestCa.newKeys();

  private DesignLoad() {}

  public static TestLog log() {
    TestLog log = TestLog.founded();
    PARTIES.forEach(party -> log.admit(party, "The Republic of " + party));
    for (int first = 0; first < SERVICES; first += SERVICES_IN_A_CHANGE) {
      String party = PARTIES.get(first / SERVICES_IN_A_CHANGE % PARTIES.size());
      List<Operation> listed = new ArrayList<>();
      for (int i = first; i < first + SERVICES_IN_A_CHANGE; i++) {
        listed.add(new ListService(service(party, i)));
      }
      log.correct(party, listed.toArray(Operation[]::new));
    }
    int pairs = PARTIES.size() * (PARTIES.size() - 1) / 2;
    int pair = 0;
    for (int one = 0; one < PARTIES.size(); one++) {
      for (int other = one + 1; other < PARTIES.size(); other++, pair++) {
        int clauses = (int) ((long) CLAUSES * (pair + 1) / pairs - (long) CLAUSES * pair / pairs);
        log.correct(
            PARTIES.get(one),
            new RecordArrangement(arrangement(PARTIES.get(one), PARTIES.get(other), clauses)));
      }
    }
    return log;
  }

  private static TrustService service(String party, int number) {
    X509Certificate certificate =
        CA.issue(
            "Seals " + number,
            profile -> {
              profile.ca = true;
              profile.keyUsage = org.bouncycastle.asn1.x509.KeyUsage.keyCertSign;
              profile.keys = KEYS;
            });
    return new TrustService(
        party + "/seals-" + number,
        party,
        "Certification Authority " + number,
        "Electronic seals of issuing authorities",
        ServiceType.CA_FOR_SEALS,
        List.of(certificate),
        "high",
        history(),
        List.of());
  }

  private static List<ServiceStatusPeriod> history() {
    Instant begin = TestLog.FOUNDED.minusSeconds(4 * 86_400);
    List<ServiceStatusPeriod> history = new ArrayList<>();
    ServiceStatus[] statuses = {
      ServiceStatus.PENDING, ServiceStatus.GRANTED, ServiceStatus.SUSPENDED, ServiceStatus.GRANTED
    };
    for (int i = 0; i < statuses.length; i++) {
      Instant from = begin.plusSeconds(i * 86_400L);
      Period period =
          i == statuses.length - 1
              ? Period.since(from)
              : new Period(from, from.plusSeconds(86_400));
      history.add(new ServiceStatusPeriod(statuses[i], period, "Supervised", null));
    }
    return history;
  }

  private static Arrangement arrangement(String one, String other, int clauses) {
    String id = (one + "-" + other).toLowerCase(Locale.ROOT);
    List<Clause> promised = new ArrayList<>();
    for (int i = 0; i < clauses; i++) {
      promised.add(
          new Clause(
              id + "/" + i,
              i % 2 == 0 ? one : other,
              i % 2 == 0 ? other : one,
              Set.of("document-type-" + i % 50),
              Set.of(ServiceType.CA_FOR_SEALS),
              2,
              List.of(),
              Period.since(TestLog.FOUNDED)));
    }
    return new Arrangement(
        id,
        "Arrangement of " + one + " and " + other,
        "Exchange of notes",
        List.of(one, other),
        List.of(
            new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, Period.since(TestLog.FOUNDED))),
        promised);
  }
}
