// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.decision.Reason;
import org.crossborder.trust.decision.ReasonCode;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.sync.TestPublication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway follows a registry over HTTPS: what officers do takes effect with the next sync. */
@Timeout(120)
class SnapshotSyncTest {
  @TempDir Path directory;
  private final Semaphore updates = new Semaphore(0);
  private TestPublication registry;
  private SnapshotSync sync;

  @BeforeEach
  void start() throws Exception {
    registry = TestPublication.startAt(Instant.now());
    sync =
        new SnapshotSync(
            registry.client(directory), Duration.ofMinutes(5), updates::release, Clock.systemUTC());
    sync.start();
  }

  @AfterEach
  void stop() {
    sync.stop();
    registry.close();
  }

  @Test
  void aSuspendedServiceIsNoLongerRecognised() throws Exception {
    X509Certificate seal = TestRegister.BD_SEALS.issue("Seal");
    assertThat(updates.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    Recognition before = recognise(seal);
    assertThat(before.verdict()).as(before.toString()).isEqualTo(RecognitionVerdict.RECOGNISED);

    registry.now = Instant.now().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    registry.log.now = registry.now;
    registry.log.emergency(
        "BD",
        new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, null, "Key in doubt", null));
    registry.publish();

    assertThat(updates.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    Recognition after = recognise(seal);
    assertThat(after.verdict()).isNotEqualTo(RecognitionVerdict.RECOGNISED);
    assertThat(after.reasons()).extracting(Reason::code).contains(ReasonCode.SERVICE_SUSPENDED);
  }

  @Test
  void saysOnWhatItDecides() throws Exception {
    assertThat(updates.tryAcquire(60, TimeUnit.SECONDS)).isTrue();

    assertThat(new TrustHealth(sync, Clock.systemUTC()).health().getDetails())
        .containsEntry("anchors", 2L)
        .containsEntry("snapshot", 1L)
        .containsKeys("treeSize", "ageSeconds", "freshness")
        .doesNotContainKey("lastTrouble");
  }

  private Recognition recognise(X509Certificate seal) {
    Instant now = Instant.now();
    return new Recogniser()
        .recognise(
            new RecognitionQuestion(
                seal,
                List.of(),
                "KR",
                "BD",
                "certificate-of-origin",
                "import-clearance",
                now,
                TimeProof.RECEIPT),
            sync.current(),
            now);
  }
}
