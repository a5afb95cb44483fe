// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.crossborder.trust.TestRegister.NOW;
import static org.crossborder.trust.TestRegister.SIGNED;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.TestLog;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

/** Invariant 7: an answer as known at a time is a function of the log until then. */
class LogReplayTest {
  private static final X509Certificate SEAL = TestRegister.BD_SEALS.issue("Dhaka Chamber seal");
  private static final byte[] CRL =
      TestRegister.BD_SEALS.crl(NOW.minusSeconds(7200), NOW.plusSeconds(86_400));

  private final TestLog log = TestLog.of(new TestRegister());
  private final Recogniser recogniser = new Recogniser();

  LogReplayTest() {
    log.mustAppend(
        new EvidenceEntry(
            log.now,
            "BD/seals",
            EvidenceEntry.Kind.CRL,
            Fingerprint.sha256(CRL),
            NOW.minusSeconds(7200),
            NOW.plusSeconds(86_400)));
    publish();
  }

  @Test
  void answersAsItWouldHaveAnsweredThen() {
    Instant granted = log.now;
    pass(Duration.ofMinutes(5));
    suspend();
    publish();
    Instant suspended = log.now;

    assertThat(answer(granted).verdict()).isEqualTo(RecognitionVerdict.RECOGNISED);
    assertThat(answer(suspended.minusMillis(1)).verdict()).isEqualTo(RecognitionVerdict.RECOGNISED);
    assertThat(answer(suspended).verdict()).isEqualTo(RecognitionVerdict.NOT_RECOGNISED);
    assertThat(LogReplay.newestAt(log.state().publications(), TestLog.FOUNDED)).isEmpty();
  }

  /** Whatever is recorded later, at whatever time it is asked, and in whatever order. */
  @Test
  void givesTheSameVerdictAndReasonsWhateverFollows() {
    Random random = new Random(7);
    List<Instant> times = new ArrayList<>();
    List<Recognition> answers = new ArrayList<>();
    for (int step = 0; step < 12; step++) {
      change(random);
      publish();
      times.add(log.now);
      answers.add(answer(log.now));
      pass(Duration.ofSeconds(1 + random.nextInt(600)));
    }
    LogReplay travelling = replay(i -> log.entries().get((int) i));
    for (int i = 0; i < 24; i++) {
      int asked = random.nextInt(times.size());
      assertThat(answer(travelling, times.get(asked))).isEqualTo(answers.get(asked));
      assertThat(answer(times.get(asked))).isEqualTo(answers.get(asked));
    }
    assertThat(answers).extracting(Recognition::verdict).contains(RecognitionVerdict.RECOGNISED);
    assertThat(answers)
        .extracting(Recognition::verdict)
        .contains(RecognitionVerdict.NOT_RECOGNISED);
  }

  @Test
  void detectsEveryChangeOfThePrefix() {
    suspend();
    publish();
    for (int index = 0; index < log.entries().size(); index++) {
      byte[] tampered = log.entries().get(index).clone();
      tampered[tampered.length / 2] ^= 1;
      int at = index;
      LogReplay replay = replay(i -> i == at ? tampered : log.entries().get((int) i));
      assertThatThrownBy(() -> replay.published(newest()))
          .as(new String(tampered, UTF_8))
          .isInstanceOf(BrokenLogException.class);
    }
  }

  @Test
  void detectsThatAnEntryIsLeftOut() {
    suspend();
    publish();
    List<byte[]> without = new ArrayList<>(log.entries());
    without.remove(without.size() - 2);
    without.add(log.entries().get(0));

    assertThatThrownBy(() -> replay(i -> without.get((int) i)).published(newest()))
        .hasMessageContaining("is not the publication of version");
  }

  @Test
  void detectsThatACrlWasExchanged() {
    byte[] other = TestRegister.BD_SEALS.crl(NOW.minusSeconds(60), NOW.plusSeconds(86_400));
    LogReplay replay =
        new LogReplay(
            List.of(TestOfficers.root()),
            i -> log.entries().get((int) i),
            this::head,
            sha256 -> Optional.of(other));

    assertThatThrownBy(() -> replay.published(newest()))
        .hasMessageContaining("lead to a register of digest");
  }

  private Recognition answer(Instant asKnownAt) {
    return answer(replay(i -> log.entries().get((int) i)), asKnownAt);
  }

  private Recognition answer(LogReplay replay, Instant asKnownAt) {
    RecognitionQuestion question =
        new RecognitionQuestion(
            SEAL,
            List.of(),
            "KR",
            "BD",
            "certificate-of-origin",
            "import-clearance",
            SIGNED,
            TimeProof.CLAIMED);
    return recogniser.recognise(
        question,
        LogReplay.newestAt(log.state().publications(), asKnownAt).map(replay::published),
        asKnownAt);
  }

  private TreeHead head(long size) {
    return MerkleTree.of(
            log.entries().subList(0, (int) size).stream().map(MerkleHashing::leaf).toList())
        .head();
  }

  private LogReplay replay(LongFunction<byte[]> entries) {
    return new LogReplay(
        List.of(TestOfficers.root()), entries, this::head, sha256 -> Optional.of(CRL));
  }

  private PublicationEntry newest() {
    return log.state().lastPublication().orElseThrow();
  }

  private void change(Random random) {
    if (random.nextInt(3) == 0) {
      return;
    }
    ServiceStatus next = random.nextBoolean() ? ServiceStatus.GRANTED : ServiceStatus.SUSPENDED;
    log.correct("BD", new SetServiceStatus("BD/seals", next, SIGNED.minusSeconds(60), "t", null));
  }

  private void suspend() {
    log.correct(
        "BD",
        new SetServiceStatus(
            "BD/seals", ServiceStatus.SUSPENDED, SIGNED.minusSeconds(60), "a break-in", null));
  }

  private void publish() {
    long version = log.state().lastPublication().map(PublicationEntry::version).orElse(0L) + 1;
    Instant nextUpdate = log.now.plusSeconds(86_400);
    byte[] content =
        new SnapshotJson()
            .write(log.state().snapshot(version, log.now, nextUpdate, sha256 -> Optional.of(CRL)));
    log.mustAppend(
        new PublicationEntry(
            log.now,
            version,
            log.entries().size(),
            Fingerprint.sha256(content),
            content.length,
            log.now,
            nextUpdate));
  }

  private void pass(Duration time) {
    log.now = log.now.plus(time);
  }
}
