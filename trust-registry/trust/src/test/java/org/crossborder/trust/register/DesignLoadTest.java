// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

/**
 * The register at its design load: 60 Parties, services and clauses in changes of 150 operations.
 * By default a twentieth of it; all of it with {@code -Dregister.load=20}.
 */
class DesignLoadTest {
  private static final int SHARE = Integer.getInteger("register.load", 1);
  private static final int CLAUSES = 10_000 * SHARE;
  private static final int SERVICES = 250 * SHARE;
  private static final int IN_ONE_CHANGE = 150;
  private static final TestCa CA = TestCa.root("A CA");

  @Test
  void replaysInTimeThatGrowsWithTheLogOnly() {
    TestLog log = log();
    long begin = System.nanoTime();
    Replay replay = Replay.begin(TestOfficers.root());
    List<Long> quarters = new ArrayList<>();
    for (int i = 0; i < log.entries().size(); i++) {
      assertThat(replay.append(i, log.entries().get(i))).isInstanceOf(Outcome.Applied.class);
      if ((i + 1) % (log.entries().size() / 4) == 0) {
        quarters.add(System.nanoTime());
      }
    }
    Duration whole = Duration.ofNanos(System.nanoTime() - begin);
    long state = System.nanoTime();
    RegisterState folded = replay.state();
    Duration folding = Duration.ofNanos(System.nanoTime() - state);
    long length =
        new SnapshotJson()
            .write(folded.snapshot(1, log.now, log.now.plusSeconds(60), s -> Optional.empty()))
            .length;
    System.out.printf(
        "Replay of %,d clauses, %,d services in %,d entries: %d ms; state: %d ms; snapshot: %,d bytes%n",
        CLAUSES, SERVICES, log.entries().size(), whole.toMillis(), folding.toMillis(), length);

    assertThat(folded.register().arrangements().stream().mapToInt(a -> a.clauses().size()).sum())
        .isEqualTo(CLAUSES);
    assertThat(whole).isLessThan(Duration.ofSeconds(10L + 3L * SHARE));
    // No step looks at all that came before: the last quarter takes no longer than the second.
    long second = quarters.get(1) - quarters.get(0);
    long last = quarters.get(3) - quarters.get(2);
    assertThat(last).isLessThan(4 * second + Duration.ofMillis(500).toNanos());
  }

  private static TestLog log() {
    TestLog log = TestLog.founded();
    for (int i = 0; i < 60; i++) {
      log.admit(code(i), "State " + i);
    }
    List<Operation> batch = new ArrayList<>();
    for (int i = 0; i < SERVICES; i++) {
      batch.add(new ListService(service(code(i * 60 / SERVICES), i)));
      if (i == SERVICES - 1 || i * 60 / SERVICES != (i + 1) * 60 / SERVICES || batch.size() == 40) {
        log.change(code(i * 60 / SERVICES), batch.toArray(Operation[]::new));
        batch.clear();
      }
    }
    for (int i = 0; i < 60; i++) {
      log.change(code(i), new RecordArrangement(arrangement(i)));
      int until = CLAUSES / 60 * (i + 1) + (i == 59 ? CLAUSES % 60 : 0);
      for (int n = CLAUSES / 60 * i; n < until; n++) {
        batch.add(new AddClause("arrangement-" + i, clause(i, n, log.now)));
        if (n == until - 1 || batch.size() == IN_ONE_CHANGE) {
          log.change(code(i), batch.toArray(Operation[]::new));
          batch.clear();
        }
      }
    }
    return log;
  }

  private static String code(int i) {
    return "" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
  }

  private static TrustService service(String party, int number) {
    return new TrustService(
        party + "/service-" + number,
        party,
        "A provider",
        "A service",
        ServiceType.CA_FOR_SEALS,
        List.of(CA.certificate()),
        "high",
        List.of(),
        List.of());
  }

  private static Arrangement arrangement(int i) {
    return new Arrangement(
        "arrangement-" + i,
        "An arrangement",
        "A treaty",
        List.of(code(i), code((i + 1) % 60)),
        List.of(),
        List.of());
  }

  private static Clause clause(int arrangement, int number, Instant now) {
    return new Clause(
        "arrangement-" + arrangement + "/" + number,
        code(arrangement),
        code((arrangement + 1) % 60),
        Set.of("document-type-" + number % 50),
        Set.of(ServiceType.CA_FOR_SEALS),
        2,
        List.of("import-clearance"),
        Period.since(now));
  }
}
