// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.gateway.store.Backlog.Waiting;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What waits is counted right, and cheaply however much is finished. */
class BacklogTest {
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final int FINISHED = 20_000;

  @TempDir Path folder;
  private JdbcClient jdbc;
  private MessageStore messages;
  private Backlog backlog;

  @BeforeEach
  void open() throws Exception {
    JdbcConnectionPool database = H2.connections(folder);
    jdbc = JdbcClient.create(database);
    messages =
        H2.store(database, new FilePayloadStore(folder.resolve("payloads"), 1000, CLOCK), CLOCK)
            .messages();
    backlog = new Backlog(jdbc);
  }

  @Test
  void countsWhatWaitsByPartyKindAndState() {
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "1@bd", NOW.minusSeconds(60)));
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "2@bd", NOW.minusSeconds(90)));
    messages.add(Samples.message(Lifecycle.INBOUND_DOCUMENT, "1@kr", NOW));

    assertThat(backlog.waiting())
        .containsExactlyInAnyOrder(
            new Waiting(
                Lifecycle.OUTBOUND_DOCUMENT, State.SUBMITTED, "KR", 2, NOW.minusSeconds(90)),
            new Waiting(Lifecycle.INBOUND_DOCUMENT, State.RECEIVED, "KR", 1, NOW));
  }

  @Test
  void whatIsDoneWithDoesNotWait() {
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
    StoredMessage sending = claimed().get(0);
    messages.move(sending, State.RECEIPTED, "Receipt checked", NOW);

    assertThat(backlog.waiting()).isEmpty();
    assertThat(backlog.overdueSince(NOW)).isEmpty();
  }

  @Test
  void namesTheOldest() {
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "young@bd", NOW));
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "old@bd", NOW.minusSeconds(9)));

    assertThat(backlog.oldest(backlog.waiting().get(0)).orElseThrow().messageId())
        .isEqualTo("old@bd");
  }

  /** What a worker has, and what waits for its next try, is not overdue. */
  @Test
  void theQueueIsAsOldAsWhatNobodyHasTaken() {
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "1@bd", NOW.minusSeconds(60)));
    assertThat(backlog.overdueSince(NOW)).contains(NOW.minusSeconds(60));

    StoredMessage taken = claimed().get(0);
    assertThat(backlog.overdueSince(NOW)).isEmpty();
    messages.retry(taken, "Nobody answers", NOW.plusSeconds(30), NOW);
    assertThat(backlog.overdueSince(NOW)).isEmpty();
    assertThat(backlog.overdueSince(NOW.plusSeconds(40))).contains(NOW.plusSeconds(30));
  }

  /** The database says itself how many rows it has looked at. */
  @Test
  void theCostDoesNotGrowWithWhatIsFinished() {
    finished();
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "1@bd", NOW.minusSeconds(60)));
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "2@bd", NOW.minusSeconds(60)));

    assertThat(backlog.waiting()).hasSize(1);
    assertThat(scanned(Backlog.WAITING)).isLessThan(10);
    assertThat(scanned(Backlog.OVERDUE.replace(":now", "timestamp '2030-01-01 00:00:00'")))
        .isLessThan(10);
  }

  private List<StoredMessage> claimed() {
    return messages.claim(
        Set.of(Lifecycle.OUTBOUND_DOCUMENT), 10, "worker", Duration.ofMinutes(5), NOW);
  }

  private void finished() {
    messages.add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT, "model@bd"));
    messages.move(claimed().get(0), State.RECEIPTED, "Receipt checked", NOW);
    jdbc.sql(
            """
            insert into message (
              id, lifecycle, direction, state, version, message_id, conversation_id,
              tracking_identifier, sender, recipient, document_sha256, document_size, attempts,
              created_at, updated_at, expires_at)
            select random_uuid(), lifecycle, direction, state, version, x || '@finished',
              conversation_id, tracking_identifier, sender, recipient, document_sha256,
              document_size, attempts, created_at, updated_at, expires_at
            from message, system_range(1, :finished) where message_id = 'model@bd'
            """)
        .param("finished", FINISHED)
        .update();
  }

  private int scanned(String sql) {
    String plan = jdbc.sql("explain analyze " + sql).query(String.class).single();
    Matcher counts = Pattern.compile("scanCount: (\\d+)").matcher(plan);
    assertThat(counts.find()).as(plan).isTrue();
    return Integer.parseInt(counts.group(1));
  }
}
