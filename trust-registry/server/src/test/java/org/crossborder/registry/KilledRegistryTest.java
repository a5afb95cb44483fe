// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.crossborder.registry.change.ChangeRequest;
import org.crossborder.registry.change.ChangeRequests;
import org.crossborder.registry.change.ChangeState;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.log.LogAudit;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.recording.EvidenceStore;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.Replay;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code serve} is killed at random moments while officers propose, approve and act, and CAs bring
 * CRLs; again and again over the same home. What was acknowledged must be there, what was not must
 * be there whole or not at all, and the log must go on from every checkpoint that was seen.
 */
class KilledRegistryTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int ROUNDS = Integer.getInteger("kills", 5);
  private static final int LONGEST_LIFE_MILLIS = 1_500;

  @TempDir Path directory;
  private Path home;
  private final Random random = new Random();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
  private final List<String> proposed = Collections.synchronizedList(new ArrayList<>());
  private final List<byte[]> checkpoints = Collections.synchronizedList(new ArrayList<>());
  private final List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong answered = new AtomicLong();
  private volatile boolean suspended;
  private volatile ServeProcess running;

  @BeforeEach
  void found() {
    home = directory.resolve("home");
    Officers.found(home);
  }

  @Test
  void losesNothingAndForksNothing() throws Exception {
    running = ServeProcess.start(home);
    Officers officers = new Officers((path, type, body) -> running.post(path, type, body));
    officers.establish(TestRegister.with(r -> {}));
    for (int round = 0; round < ROUNDS; round++) {
      List<Thread> working = work(officers);
      Thread.sleep(200 + random.nextInt(LONGEST_LIFE_MILLIS));
      running.kill();
      for (Thread worker : working) {
        worker.join();
      }
      assertThat(failures).isEmpty();
      audit();
      running = ServeProcess.start(home);
      see();
    }
    running.kill();
    audit();
    assertThat(answered.get()).as("requests that were answered in all").isGreaterThan(ROUNDS);
  }

  private List<Thread> work(Officers officers) {
    return List.of(
        untilKilled("changes", () -> change(officers)),
        untilKilled("emergencies", () -> emergency(officers)),
        untilKilled("CRLs", () -> bring(officers)),
        untilKilled("readers", this::see));
  }

  private Thread untilKilled(String name, Callable<Object> work) {
    Thread worker =
        new Thread(
            () -> {
              try {
                while (true) {
                  work.call();
                  answered.incrementAndGet();
                }
              } catch (IOException e) {
                // it was killed
              } catch (Exception | AssertionError e) {
                failures.add(e);
              }
            },
            name);
    worker.start();
    return worker;
  }

  private Object change(Officers officers) throws Exception {
    Change change = Officers.draft(null, status("BD/seals", suspended));
    HttpResponse<String> proposal = officers.propose("BD", change);
    if (proposal.statusCode() == 201) {
      proposed.add(change.id());
      acknowledge(change, officers.approve("BD", change), 200);
    }
    suspended = !suspended;
    return change;
  }

  private Object emergency(Officers officers) throws Exception {
    Change change = Officers.draft(null, status("KR/seals", false));
    acknowledge(change, officers.emergency("KR", change), 201);
    Change restoration = Officers.draft(null, status("KR/seals", true));
    officers.propose("KR", restoration);
    acknowledge(restoration, officers.approve("KR", restoration), 200);
    return change;
  }

  private void acknowledge(Change change, HttpResponse<String> response, int expected) {
    if (response.statusCode() == expected) {
      JsonNode logIndex = JSON.readTree(response.body()).get("logIndex");
      acknowledged.put(change.id(), logIndex.asLong());
    } else {
      assertThat(response.statusCode()).as(response.body()).isBetween(400, 499);
    }
  }

  private Object bring(Officers officers) throws Exception {
    Instant now = Instant.now();
    return officers.bring(TestRegister.BD_SEALS.crl(now.minusSeconds(1), now.plusSeconds(90_000)));
  }

  private Object see() throws IOException, InterruptedException {
    HttpResponse<byte[]> response = running.get("/checkpoint");
    assertThat(response.statusCode()).isEqualTo(200);
    checkpoints.add(response.body());
    return response;
  }

  private static Operation status(String service, boolean granted) {
    return new SetServiceStatus(
        service,
        granted ? ServiceStatus.GRANTED : ServiceStatus.SUSPENDED,
        null,
        "While it is killed",
        null);
  }

  /** Opens the database of the killed registry and goes through all of it. */
  private void audit() throws Exception {
    Home opened = Home.open(home);
    try (Database database = Database.open(DatabaseAddress.embedded(opened.database()))) {
      RegistryLog log = new RegistryLog(database);
      assertThat(new LogAudit(log).findDefect(opened.checkpoint())).isEmpty();
      provesEveryCheckpoint(log, opened);
      Recorder recorder =
          new Recorder(
              database,
              log,
              Replay.begin(opened.roots().toArray(RootMetadata[]::new)),
              Clock.systemUTC());
      holdsWhatWasAcknowledged(recorder);
      holdsNoHalfRequest(new ChangeRequests(database, recorder, log, index -> {}).all(), recorder);
      publishedWhatTheLogSays(opened, log, new EvidenceStore(database), recorder);
    }
  }

  private void provesEveryCheckpoint(RegistryLog log, Home opened) throws Exception {
    CheckpointVerifier verifier = new CheckpointVerifier(opened.logAuthority().policy());
    for (byte[] note : checkpoints) {
      assertThat(verifier.verify(note, Instant.now())).isInstanceOf(Verification.Verified.class);
      TreeHead seen = Checkpoint.parse(SignedNote.parse(note).text()).head();
      assertThat(ProofVerifier.verify(log.consistency(seen.size(), log.size()), seen, log.head()))
          .isEqualTo(ProofOutcome.VALID);
    }
  }

  private void holdsWhatWasAcknowledged(Recorder recorder) {
    acknowledged.forEach((id, index) -> assertThat(changeId(recorder.entry(index))).contains(id));
  }

  private void holdsNoHalfRequest(List<ChangeRequest> requests, Recorder recorder) {
    assertThat(requests.stream().map(ChangeRequest::id)).containsAll(proposed);
    List<Long> fromRequests = new ArrayList<>();
    for (ChangeRequest request : requests) {
      ChangeRequest.Decision decision = request.decision();
      if (decision != null) {
        assertThat(decision.state()).isEqualTo(ChangeState.RECORDED);
        Long index = decision.logIndex();
        assertThat(changeId(recorder.entry(index))).contains(request.id());
        fromRequests.add(index);
      }
    }
    List<Long> inTheLog = new ArrayList<>();
    for (long index = 0; index < recorder.state().treeSize(); index++) {
      if (recorder.entry(index) instanceof ChangeEntry) {
        inTheLog.add(index);
      }
    }
    assertThat(fromRequests).containsExactlyInAnyOrderElementsOf(inTheLog);
  }

  private static Optional<String> changeId(RegisterEntry entry) {
    return entry instanceof ChangeEntry change
        ? Optional.of(change.change().id())
        : entry instanceof EmergencyEntry emergency
            ? Optional.of(emergency.change().id())
            : Optional.empty();
  }

  private static void publishedWhatTheLogSays(
      Home opened, RegistryLog log, EvidenceStore evidence, Recorder recorder) {
    Replay replay = Replay.begin(opened.roots().toArray(RootMetadata[]::new));
    for (long index = 0; index < log.size(); index++) {
      if (recorder.entry(index) instanceof PublicationEntry publication) {
        Snapshot again =
            replay
                .state()
                .snapshot(
                    publication.version(),
                    publication.issuedAt(),
                    publication.nextUpdate(),
                    evidence::find);
        assertThat(Fingerprint.sha256(new SnapshotJson().write(again)))
            .isEqualTo(publication.sha256());
      }
      replay.append(index, log.entry(index).orElseThrow().entry().toBytes());
    }
  }
}
