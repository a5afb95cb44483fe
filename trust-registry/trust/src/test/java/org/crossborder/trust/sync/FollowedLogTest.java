// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.snapshot.Refusal.Kind;
import org.crossborder.trust.snapshot.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client and a log that is served over HTTPS: what continues is followed, all else refused. */
class FollowedLogTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path directory;
  private final ServedLog log = ServedLog.create();
  private TestRegistry registry;
  private LogReader reader;
  private Optional<SignedNote> last = Optional.empty();

  @BeforeEach
  void start() throws Exception {
    registry = TestRegistry.start();
    reader =
        new LogReader(
            new RegistryHttp(registry.uri(), registry.clientTls(), Duration.ofSeconds(10)));
    grow(log, 3);
    registry.serve(log.files(NOW));
  }

  @AfterEach
  void stop() {
    registry.close();
  }

  @Test
  void followsAcrossBundlesAndRestarts() throws Exception {
    for (int more : new int[] {0, 1, 252, 1, 255, 300}) {
      grow(log, more);
      registry.serve(log.files(NOW));
      FollowedLog followed = restarted();
      update(followed);
      assertThat(followed.copy().head()).isEqualTo(log.head());
      assertThat(kept(followed)).hasSize(log.size()).endsWith(entry(log.size() - 1, ""));
    }
  }

  @Test
  void fetchesOnlyWhatItHasNot() throws Exception {
    grow(log, 600);
    registry.serve(log.files(NOW));
    update(restarted());
    grow(log, 1);
    registry.serve(log.files(NOW));
    registry.forgetRequests();

    update(restarted());

    assertThat(registry.requests()).containsExactly("/checkpoint", "/tile/entries/002.p/92");
  }

  @Test
  void refusesTooFewWitnesses() {
    registry.serve("/checkpoint", log.checkpoint(log.head(), 1, NOW).toBytes());

    refuses(Kind.TOO_FEW_WITNESSES);
  }

  @Test
  void refusesAnotherLogsKey() {
    registry.serve("/checkpoint", stranger(3).checkpoint(NOW).toBytes());

    refuses(Kind.WRONG_SIGNER);
  }

  @Test
  void refusesACheckpointThatIsNone() {
    registry.serve("/checkpoint", "hello".getBytes(UTF_8));

    refuses(Kind.MALFORMED);
  }

  @Test
  void refusesEntriesThatAreNotTheTrees() {
    registry.serve(fork(2, 1).tiles());

    refuses(Kind.MALFORMED);
  }

  @Test
  void refusesALogThatShrank() throws Exception {
    update(restarted());
    registry.serve(log.fork(2).files(NOW));

    refuses(Kind.ROLLBACK);
  }

  @Test
  void refusesASplitViewOfTheSameSize() throws Exception {
    update(restarted());
    registry.serve(fork(2, 1).files(NOW));

    refuses(Kind.SPLIT_VIEW);
  }

  @Test
  void refusesASplitViewThatIsSmaller() throws Exception {
    update(restarted());
    registry.serve(fork(1, 1).files(NOW));

    refuses(Kind.SPLIT_VIEW);
  }

  @Test
  void refusesASplitViewThatIsLarger() throws Exception {
    update(restarted());
    registry.serve(fork(2, 300).files(NOW));

    refuses(Kind.SPLIT_VIEW);
  }

  @Test
  void refusesASplitViewAlsoAfterItsEntriesWereLost() throws Exception {
    update(restarted());
    registry.serve(fork(2, 300).files(NOW));
    Files.delete(directory.resolve("log.entries"));

    refuses(Kind.SPLIT_VIEW);
  }

  @Test
  void refusesASplitViewAlsoAfterItsEntriesWereAlteredToMatch() throws Exception {
    update(restarted());
    ServedLog other = fork(2, 300);
    registry.serve(other.files(NOW));
    FollowedLog accomplice =
        FollowedLog.of(
            log.authority(),
            Optional.empty(),
            reader,
            new EntriesFile(directory.resolve("log.entries")));
    accomplice.update(log.authority(), NOW);

    refuses(Kind.SPLIT_VIEW);
  }

  @Test
  void doesNotTakeDamagedTilesForASplitView() throws Exception {
    update(restarted());
    ServedLog other = fork(2, 300);
    registry.serve(other.files(NOW));
    registry.serve("/tile/0/000", new byte[256 * 32]);

    refuses(Kind.MALFORMED);
  }

  @Test
  void recoversEntriesThatWereLostOrTorn() throws Exception {
    grow(log, 300);
    registry.serve(log.files(NOW));
    update(restarted());
    Path file = directory.resolve("log.entries");
    byte[] whole = Files.readAllBytes(file);
    for (int cut : new int[] {0, 1, whole.length / 2, whole.length - 1}) {
      Files.write(file, java.util.Arrays.copyOf(whole, cut));
      FollowedLog followed = restarted();
      update(followed);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
    byte[] altered = whole.clone();
    altered[whole.length / 2] ^= 1;
    Files.write(file, altered);
    update(restarted());
    assertThat(Files.readAllBytes(file)).isEqualTo(whole);
  }

  @Test
  void comparesCheckpoints() throws Exception {
    FollowedLog followed = restarted();
    assertThat(compare(followed, log)).isEqualTo(Comparison.NOT_COMPARABLE);
    update(followed);

    assertThat(compare(followed, log)).isEqualTo(Comparison.SAME);
    assertThat(compare(followed, log.fork(2))).isEqualTo(Comparison.OLDER);
    assertThat(compare(followed, fork(2, 1))).isEqualTo(Comparison.SPLIT_VIEW);
    assertThat(compare(followed, fork(1, 1))).isEqualTo(Comparison.SPLIT_VIEW);
    assertThat(compare(followed, stranger(3))).isEqualTo(Comparison.NOT_COMPARABLE);
    ServedLog newer = fork(3, 300);
    registry.serve(newer.files(NOW));
    assertThat(compare(followed, newer)).isEqualTo(Comparison.NEWER);
    ServedLog other = fork(2, 300);
    assertThat(compare(followed, other)).isEqualTo(Comparison.UNPROVEN);
    registry.serve(other.files(NOW));
    assertThat(compare(followed, other)).isEqualTo(Comparison.SPLIT_VIEW);
    assertThat(followed.compare(log.checkpoint(log.head(), 1, NOW), log.authority(), NOW))
        .isEqualTo(Comparison.NOT_COMPARABLE);
  }

  private Comparison compare(FollowedLog followed, ServedLog other) {
    return followed.compare(other.checkpoint(NOW), log.authority(), NOW);
  }

  private void refuses(Kind kind) {
    RefusedException refused =
        catchThrowableOfType(RefusedException.class, () -> update(restarted()));
    assertThat(refused).isNotNull();
    assertThat(refused.refusal().attack()).as(refused.getMessage()).isEqualTo(kind);
  }

  private FollowedLog restarted() {
    return FollowedLog.of(
        log.authority(), last, reader, new EntriesFile(directory.resolve("log.entries")));
  }

  private void update(FollowedLog followed) throws IOException, RefusedException {
    last = Optional.of(followed.update(log.authority(), NOW));
  }

  private ServedLog fork(int common, int others) {
    ServedLog fork = log.fork(common);
    for (int i = 0; i < others; i++) {
      fork.append(entry(i, "another"));
    }
    return fork;
  }

  private static ServedLog stranger(int size) {
    ServedLog stranger = ServedLog.create();
    grow(stranger, size);
    return stranger;
  }

  private static void grow(ServedLog log, int more) {
    for (int i = 0; i < more; i++) {
      log.append(entry(log.size(), ""));
    }
  }

  private static byte[] entry(int index, String text) {
    return ("{\"index\":" + index + ",\"text\":\"" + text + "\"}").getBytes(UTF_8);
  }

  private static List<byte[]> kept(FollowedLog followed) {
    List<byte[]> entries = new ArrayList<>();
    EntriesFile file = followed.copy().entries();
    file.read(0, file.size(), (index, entry) -> entries.add(entry));
    return entries;
  }
}
