// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.pmode.ReceptionAwareness;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However late a message is sent again, and whatever was forgotten: it is never stored twice. */
class DuplicateWindowTest {
  /** What refers to a message first. */
  private static final List<String> FORGOTTEN =
      List.of("document_event", "arrival", "envelope", "part_info", "history_event", "message");

  private static final String MESSAGE_ID = "1@bd";
  private static final Instant SENT = Samples.NOW;
  private static final Duration WINDOW = ReceptionAwareness.STANDARD.duplicateWindow();

  @TempDir Path directory;
  private H2.Opened database;

  @BeforeEach
  void open() throws Exception {
    database = H2.open(directory, Clock.systemUTC());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void aDuplicateIsKnownAfterARestartAndAfterTheWindowWhileItIsStored() throws Exception {
    assertThat(receive(SENT, SENT)).isInstanceOf(Reception.Stored.class);
    close();
    open();

    assertThat(receive(SENT, SENT.plusSeconds(60))).isInstanceOf(Reception.Duplicate.class);
    assertThat(receive(SENT, SENT.plus(WINDOW).plusSeconds(60)))
        .isInstanceOf(Reception.Duplicate.class);
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void whatIsForgottenAfterTheWindowIsRefusedAndNotStoredAgain() {
    Instant received = SENT.plusSeconds(3_600);
    receive(SENT, received);
    Instant until = rememberedUntil();
    assertThat(until).isEqualTo(received.plus(WINDOW));
    forget();

    for (Instant late : List.of(until, until.plusSeconds(1), until.plus(WINDOW))) {
      assertThat(receive(SENT, late))
          .isInstanceOfSatisfying(
              Reception.Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo(ErrorCode.VALUE_INCONSISTENT);
                assertThat(refused.errorDetail()).contains(SENT.toString());
              });
    }
    assertThat(stored()).isZero();
  }

  /** A sender whose clock is ahead has its messages remembered for as much longer. */
  @Test
  void aClockThatIsAheadOpensNoGap() {
    Instant received = SENT.minus(Duration.ofDays(2));
    receive(SENT, received);

    assertThat(rememberedUntil()).isEqualTo(SENT.plus(WINDOW));
    forget();
    assertThat(receive(SENT, SENT.plus(WINDOW))).isInstanceOf(Reception.Refused.class);
  }

  @Test
  void whatSaysThatItIsOfAnotherTimeIsRefused() {
    assertThat(receive(SENT, SENT.plus(WINDOW))).isInstanceOf(Reception.Refused.class);
    assertThat(receive(SENT, SENT.minus(WINDOW))).isInstanceOf(Reception.Refused.class);
    assertThat(receive(SENT, SENT.plus(WINDOW).minusMillis(1)))
        .isInstanceOf(Reception.Stored.class);
  }

  private Reception receive(Instant timestamp, Instant receivedAt) {
    ReceivedMessage message = Received.from("BD", "<a/>", MESSAGE_ID, timestamp, receivedAt);
    return new DurableReception(database.store(), () -> {}).receive(message);
  }

  private Instant rememberedUntil() {
    UUID id = database.store().messages().find(Direction.INBOUND, MESSAGE_ID).orElseThrow().id();
    return database.store().arrivals().of(id).orElseThrow().rememberedUntil();
  }

  private int stored() {
    return database
        .store()
        .messages()
        .list(new MessageFilter(Direction.INBOUND, null, null, 10))
        .size();
  }

  /** As a purge does that leaves nothing of a message. */
  private void forget() {
    JdbcClient jdbc = JdbcClient.create(database.connections());
    for (String table : FORGOTTEN) {
      jdbc.sql("delete from " + table).update();
    }
  }
}
