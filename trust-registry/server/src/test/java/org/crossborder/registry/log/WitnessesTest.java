// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.NoteSignature;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.log.note.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log and a witness that talk over HTTP, each with a database of its own. */
class WitnessesTest {
  private static final String ORIGIN = "registry.test/log";
  private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  @TempDir Path directory;
  private final NoteSigner logKey = signer(ORIGIN, SignatureType.ED25519);
  private final NoteSigner witnessKey = signer("ministry.test/witness", SignatureType.COSIGNATURE);
  private Database database;
  private Database witnessDatabase;
  private RegistryLog log;
  private Witnessing witness;
  private HttpServer http;
  private int asked;

  @BeforeEach
  void open() throws Exception {
    database = open("log");
    witnessDatabase = open("witness");
    log = new RegistryLog(database);
    witness =
        new Witnessing(
            witnessDatabase,
            witnessKey,
            List.of(new LogPolicy(ORIGIN, List.of(logKey.key()), List.of(), 0)));
    serve(body -> witness.addCheckpoint(body, NOW));
  }

  @AfterEach
  void close() {
    http.stop(0);
    database.close();
    witnessDatabase.close();
  }

  @Test
  void cosignEachCheckpointOfALogThatGrows() throws Exception {
    Checkpoints checkpoints = checkpoints(log);
    for (int i = 0; i < 5; i++) {
      log.append(NOW, entry(i), List.of());
      checkpoints.sign();
      assertThat(checkpoints.hasQuorum(NOW)).isFalse();

      checkpoints.gatherCosignatures(NOW);

      assertThat(checkpoints.hasQuorum(NOW)).isTrue();
      assertThat(checkpoints.newest().orElseThrow().note().signatures()).hasSize(2);
    }
    assertThat(asked).isEqualTo(5);
    checkpoints.gatherCosignatures(NOW);
    assertThat(asked).as("who has cosigned is not asked again").isEqualTo(5);
  }

  @Test
  void tellALogThatForgotWhatTheyHaveSeen() throws Exception {
    log.append(NOW, entry(0), List.of());
    checkpointAndGather(log);
    log.append(NOW, entry(1), List.of());

    assertThat(checkpointAndGather(log)).isTrue();

    assertThat(asked).as("the first time, a conflict, and from there").isEqualTo(3);
  }

  @Test
  void doNotCosignAForkOrAShrunkLog() throws Exception {
    for (int i = 0; i < 3; i++) {
      log.append(NOW, entry(i), List.of());
    }
    assertThat(checkpointAndGather(log)).isTrue();
    for (int size : List.of(2, 3, 4)) {
      try (Database other = open("fork-" + size)) {
        RegistryLog fork = new RegistryLog(other);
        for (int i = 0; i < size; i++) {
          fork.append(NOW, entry(100 + i), List.of());
        }
        Checkpoints checkpoints = checkpoints(other, fork);
        checkpoints.sign();
        checkpoints.gatherCosignatures(NOW);

        assertThat(checkpoints.hasQuorum(NOW)).isFalse();
      }
    }
    log.append(NOW, entry(3), List.of());
    assertThat(checkpointAndGather(log)).as("the log itself goes on").isTrue();
  }

  @Test
  void answerWithTheStatusThatTheProtocolPrescribes() throws Exception {
    log.append(NOW, entry(0), List.of());
    StoredCheckpoint signed = checkpoints(log).sign();
    byte[] good = new AddCheckpoint(0, List.of(), signed.note()).toBytes();

    assertThat(witness.addCheckpoint("nonsense".getBytes(StandardCharsets.UTF_8), NOW).status())
        .isEqualTo(400);
    assertThat(
            witness
                .addCheckpoint(new AddCheckpoint(9, List.of(), signed.note()).toBytes(), NOW)
                .status())
        .isEqualTo(400);
    assertThat(
            new Witnessing(witnessDatabase, witnessKey, List.of())
                .addCheckpoint(good, NOW)
                .status())
        .isEqualTo(404);
    NoteSigner other = signer(ORIGIN, SignatureType.ED25519);
    assertThat(
            new Witnessing(
                    witnessDatabase,
                    witnessKey,
                    List.of(new LogPolicy(ORIGIN, List.of(other.key()), List.of(), 0)))
                .addCheckpoint(good, NOW)
                .status())
        .isEqualTo(403);
    assertThat(witness.addCheckpoint(good, NOW).status()).isEqualTo(200);
    WitnessAnswer conflict = witness.addCheckpoint(good, NOW);
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.contentType()).isEqualTo("text/x.tlog.size");
    assertThat(conflict.body()).isEqualTo("1\n");
    log.append(NOW, entry(1), List.of());
    byte[] unproven = new AddCheckpoint(1, List.of(), checkpoints(log).sign().note()).toBytes();
    assertThat(witness.addCheckpoint(unproven, NOW).status()).isEqualTo(422);
  }

  @Test
  void areNotBelievedWithAForeignSignature() throws Exception {
    http.stop(0);
    serve(body -> WitnessAnswer.cosigned(foreignCosignature(body)));
    log.append(NOW, entry(0), List.of());

    assertThat(checkpointAndGather(log)).isFalse();
  }

  @Test
  void mayBeSilentWithoutHoldingTheCheckpointUp() throws Exception {
    http.stop(0);
    serve(
        body -> {
          try {
            Thread.sleep(10_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return WitnessAnswer.malformed("too late");
        });
    log.append(NOW, entry(0), List.of());
    long begin = System.nanoTime();

    assertThat(checkpointAndGather(log)).isFalse();

    assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    assertThat(checkpoints(log).newest()).as("signed all the same").isPresent();
  }

  private NoteSignature foreignCosignature(byte[] body) {
    NoteSigner foreign = signer("ministry.test/witness", SignatureType.COSIGNATURE);
    try (Database elsewhere = open("elsewhere")) {
      WitnessAnswer answer =
          new Witnessing(
                  elsewhere,
                  foreign,
                  List.of(new LogPolicy(ORIGIN, List.of(logKey.key()), List.of(), 0)))
              .addCheckpoint(body, NOW);
      String[] parts = answer.body().strip().split(" ");
      return new NoteSignature(parts[1], parts[2]);
    }
  }

  /** With a client that knows nothing about what the witness has seen. */
  private boolean checkpointAndGather(RegistryLog of) {
    Checkpoints checkpoints = checkpoints(of);
    checkpoints.sign();
    checkpoints.gatherCosignatures(NOW);
    return checkpoints.hasQuorum(NOW);
  }

  private Checkpoints checkpoints(RegistryLog of) {
    return checkpoints(database, of);
  }

  private Checkpoints checkpoints(Database in, RegistryLog of) {
    LogPolicy policy = new LogPolicy(ORIGIN, List.of(logKey.key()), List.of(witnessKey.key()), 1);
    URI url = URI.create("http://localhost:" + http.getAddress().getPort());
    return new Checkpoints(
        in,
        of,
        logKey,
        new WitnessGroup(List.of(new WitnessAddress(url, witnessKey.key().toString())), of, policy),
        policy);
  }

  private void serve(Function<byte[], WitnessAnswer> answers) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.createContext(
        "/add-checkpoint",
        exchange -> {
          asked++;
          WitnessAnswer answer = answers.apply(exchange.getRequestBody().readAllBytes());
          byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(answer.status(), body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    http.start();
  }

  private Database open(String name) {
    return Database.open(DatabaseAddress.embedded(directory.resolve(name)));
  }

  private static LogEntry entry(int number) throws Exception {
    return LogEntry.parse(("{\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8));
  }

  private static NoteSigner signer(String name, SignatureType type) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(new VerifierKey(name, type, pair.getPublic()), pair.getPrivate());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
