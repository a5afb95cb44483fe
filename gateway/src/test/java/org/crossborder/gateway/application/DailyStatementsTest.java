// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.outbox.MessageIds;
import org.crossborder.gateway.outbox.Sender;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.reconciliation.DailyStatements;
import org.crossborder.gateway.reconciliation.Statements;
import org.crossborder.gateway.store.DayLedger;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each day that has ended is stated to each partner, once, from the first that there was. */
class DailyStatementsTest {
  private static final URI NOWHERE = URI.create("https://localhost:1/as4");

  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private TestDatabase.Opened database;
  private Store store;
  private DailyStatements statements;

  @BeforeEach
  void open() throws Exception {
    database = TestDatabase.H2.open(folder);
    store = database.store(clock);
    PModes modes =
        PModes.derive(
            Register.trusted(NOWHERE, NOWHERE, TestPki.TLS.certificate(), new byte[0]).snapshot(),
            "BD",
            clock.instant());
    statements =
        new DailyStatements(
            new Statements(
                store,
                new DayLedger(database.jdbc()),
                new Sender("BD", MessageIds.at("bd.crossborder"), Duration.ofHours(24)),
                () -> {}),
            new Reconciliations(database.jdbc()),
            () -> Optional.of(modes),
            Duration.ZERO,
            clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aGatewayThatHasExchangedNothingStatesNothing() {
    statements.due(1);
    assertThat(stated()).isEmpty();
  }

  @Test
  void eachDaySinceTheFirstMessageIsStatedOnce() {
    store
        .messages()
        .add(
            Samples.message(
                Lifecycle.OUTBOUND_DOCUMENT, "1@bd", clock.instant().minus(Duration.ofDays(2))));
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();

    statements.due(1);
    statements.due(1);
    assertThat(stated())
        .containsExactly(today.minusDays(2).toString(), today.minusDays(1).toString());

    clock.turn(Duration.ofDays(1));
    statements.due(1);
    assertThat(stated()).hasSize(3).last().isEqualTo(today.toString());
  }

  /** The queries of a statement, on both databases. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theLedgerNamesEachMessageOfTheDay(TestDatabase kind) throws Exception {
    try (TestDatabase.Opened other = kind.open(folder.resolve("other"))) {
      Store there = other.store(clock);
      there.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "1@bd", clock.instant()));
      LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
      DayLedger ledger = new DayLedger(other.jdbc());

      assertThat(ledger.sent("KR", today))
          .containsExactly(new DayLedger.Sent("1@bd", DayLedger.Fate.PENDING));
      assertThat(ledger.sent("KR", today.minusDays(1))).isEmpty();
      assertThat(ledger.received("KR", today)).isEmpty();
      assertThat(new Reconciliations(other.jdbc()).since(today, null, 10)).isEmpty();
    }
  }

  private List<String> stated() {
    return database
        .jdbc()
        .sql(
            "select document_number from message where lifecycle = 'OUTBOUND_STATEMENT'"
                + " order by document_number")
        .query(String.class)
        .list();
  }
}
