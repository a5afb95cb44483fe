// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.retention;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.FilePayloadStore;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.PayloadStore;
import org.crossborder.gateway.store.PurgedDocument;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredPayload;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files go after their rows, at whatever instant the process dies; no row loses its file. */
class PayloadSweepTest {
  private static final Duration GRACE = Duration.ofHours(1);
  private static final Duration EVERY = Duration.ofHours(1);

  /** Years after the files were put, whose times are those of this machine. */
  private static final Instant NOW = Instant.parse("2046-01-01T00:00:00Z");

  @TempDir Path folder;
  private JdbcConnectionPool database;

  @BeforeEach
  void open() throws Exception {
    database = H2.connections(folder);
  }

  @AfterEach
  void close() {
    database.dispose();
  }

  @Test
  void aFileGoesOnceNothingNamesItAndTheGraceIsOver() throws Exception {
    Store store = at(NOW);
    StoredMessage purged = document(store, "one");
    String sha256 = purged.document().payload().sha256();
    purge(store, purged);

    sweep(at(NOW.plus(GRACE).minusSeconds(1)));
    assertThat(store.payloads().read(sha256)).isEqualTo("one".getBytes(UTF_8));
    sweep(at(NOW.plus(GRACE).plusSeconds(1)));
    assertThatThrownBy(() -> store.payloads().read(sha256)).isInstanceOf(NoSuchFileException.class);
    assertThat(notes(store)).isEmpty();
  }

  @Test
  void aFileThatAnotherDocumentHasStays() throws Exception {
    Store store = at(NOW);
    StoredMessage purged = document(store, "the same");
    StoredMessage kept = document(store, "the same");
    purge(store, purged);
    sweep(at(NOW.plus(Duration.ofDays(2))));
    assertThat(store.payloads().read(kept.document().payload().sha256()))
        .isEqualTo("the same".getBytes(UTF_8));
    assertThat(notes(store)).isEmpty();

    purge(store, kept);
    sweep(at(NOW.plus(Duration.ofDays(2))));
    assertThat(isThere(store, kept)).isFalse();
  }

  /** Its row is not committed yet: who looks for names only would take its file away. */
  @Test
  void aFileThatWasJustPutAgainStays() throws Exception {
    Store store = at(NOW);
    StoredMessage purged = document(store, "again");
    purge(store, purged);
    Store later = at(NOW.plus(Duration.ofDays(2)));
    later.payloads().put(new ByteArrayInputStream("again".getBytes(UTF_8)));
    sweep(later);
    StoredMessage anew = document(later, "again");
    sweep(at(NOW.plus(Duration.ofDays(9))));
    assertThat(isThere(store, anew)).isTrue();
  }

  /** Killed before, in and after each removal, and started anew: no row lies, no file is left. */
  @Test
  void aKillAtAnyInstantLeavesNothingThatIsNotSweptLater() throws Exception {
    for (int instant = 0; instant < 4; instant++) {
      Store store = at(NOW);
      StoredMessage purged = document(store, "killed " + instant);
      StoredMessage kept = document(store, "kept " + instant);
      purge(store, purged);

      Store dying = at(NOW.plus(Duration.ofDays(2)), new Dying(payloads(NOW), instant));
      try {
        sweep(dying);
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("Killed");
      }
      sweep(at(NOW.plus(Duration.ofDays(2))));
      assertThat(isThere(store, purged)).as("killed at %d", instant).isFalse();
      assertThat(isThere(store, kept)).as("killed at %d", instant).isTrue();
      assertThat(notes(store)).isEmpty();
    }
  }

  @Test
  void whatWasPutAndNeverNamedIsFoundShareByShare() throws Exception {
    Store store = at(NOW);
    StoredPayload orphan = store.payloads().put(new ByteArrayInputStream("lost".getBytes(UTF_8)));
    StoredMessage named = document(store, "named");
    for (int share = 0; share < 256; share++) {
      sweep(at(NOW.plus(EVERY.multipliedBy(share))));
    }
    assertThatThrownBy(() -> store.payloads().read(orphan.sha256()))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(isThere(store, named)).isTrue();
  }

  /** A store whose process dies at an instant of a removal. */
  private record Dying(PayloadStore payloads, int instant) implements PayloadStore {
    @Override
    public StoredPayload put(InputStream content) throws IOException {
      return payloads.put(content);
    }

    @Override
    public InputStream open(String sha256) throws IOException {
      return payloads.open(sha256);
    }

    @Override
    public boolean remove(String sha256, Instant moment) throws IOException {
      if (instant == 0) {
        throw new IllegalStateException("Killed");
      }
      boolean removed = payloads.remove(sha256, moment);
      if (instant == 1) {
        throw new IllegalStateException("Killed");
      }
      return removed;
    }

    @Override
    public List<String> putBefore(String share, Instant moment) throws IOException {
      if (instant == 2) {
        throw new IllegalStateException("Killed");
      }
      return payloads.putBefore(share, moment);
    }
  }

  private static void sweep(Store store) {
    new PayloadSweep(store, GRACE, EVERY).work();
  }

  private Store at(Instant now) throws IOException {
    return at(now, payloads(now));
  }

  private Store at(Instant now, PayloadStore payloads) {
    return H2.store(database, payloads, Clock.fixed(now, ZoneOffset.UTC));
  }

  private PayloadStore payloads(Instant now) throws IOException {
    return new FilePayloadStore(folder.resolve("payloads"), 1000, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static List<String> notes(Store store) {
    return store.retention().payloads().notedBefore(Instant.parse("2100-01-01T00:00:00Z"), 10);
  }

  private static boolean isThere(Store store, StoredMessage message) throws IOException {
    try (InputStream content = store.payloads().open(message.document().payload().sha256())) {
      return content.read() >= 0;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static StoredMessage document(Store store, String content) throws IOException {
    StoredPayload payload = store.payloads().put(new ByteArrayInputStream(content.getBytes(UTF_8)));
    Instant now = store.clock().instant();
    StoredMessage message =
        store
            .messages()
            .add(
                new NewMessage(
                    UUID.randomUUID(),
                    Lifecycle.INBOUND_DOCUMENT,
                    UUID.randomUUID() + "@kr.example",
                    null,
                    "conversation@kr.example",
                    "bd-kr-2026",
                    "tracking",
                    "KR",
                    "BD",
                    new CarriedDocument("certificate-of-origin", "CO-1", "KR/Chamber", payload),
                    List.of(new StoredPart("document@kr", "application/xml", "UTF-8", payload)),
                    now,
                    now));
    return store.messages().move(message, State.REJECTED, "refused", now).orElseThrow();
  }

  private static void purge(Store store, StoredMessage document) {
    PurgedDocument why =
        new PurgedDocument(
            document.id(),
            store.clock().instant(),
            document.createdAt(),
            document.createdAt(),
            Period.ofYears(1),
            "BD",
            "An Act",
            null,
            null,
            null);
    assertThat(store.inTransaction(() -> store.retention().removal().remove(document, why)))
        .isTrue();
  }
}
