// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PartnerPki;
import org.crossborder.conformance.partner.Stranger;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.reference.sending.SendingMsh;
import org.crossborder.conformance.run.PeersSide;
import org.crossborder.conformance.trigger.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run of the sender plan in which somebody is asked to send: here a script that watches {@code
 * your-turn.json}, and has the reference sender send.
 */
class SenderRunTest {
  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir private Path folder;

  @Test
  void whoIsAskedSendsAndTheRunGoesOn() throws Exception {
    Path suite = folder.resolve("suite");
    URI listen = FreePort.as4();
    assertThat(execute("init", suite.toString(), "--profile", "2.0", "--listen", listen.toString()))
        .isZero();
    OwnKeys keys = new PartnerPki(Profile.V2_0, CLOCK.instant()).keys("Gateway");
    Pem.write(
        suite.resolve("gateway.pem"),
        List.of(keys.signing().certificate(), keys.decryption().certificate()));
    configure(suite.resolve("run.yml"), listen);
    ScheduledExecutorService script = Executors.newSingleThreadScheduledExecutor();
    try (SendingMsh sender = sender(keys, suite)) {
      Watching watching = new Watching(suite.resolve("your-turn.json"), sender);
      var unused = script.scheduleWithFixedDelay(watching, 50, 50, TimeUnit.MILLISECONDS);
      int exit =
          execute(
              "run",
              suite.resolve("run.yml").toString(),
              "--output",
              folder.resolve("report").toString());
      assertThat(exit).as(said.toString()).isZero();
      assertThat(said.toString()).contains("4 PASSED");
      assertThat(watching.turns.get()).as("documents asked for").isEqualTo(2);
      String evidence = folder.resolve("report/evidence.zip").toString();
      String signer = suite.resolve("evidence.pem").toString();
      assertThat(execute("replay", evidence, "--certificate", signer)).as("%s", said).isZero();
    } finally {
      script.shutdownNow();
    }
  }

  private final StringWriter said = new StringWriter();

  private static void configure(Path run, URI listen) throws IOException {
    Files.writeString(
        run,
        Files.readString(run)
                .replace("plan: as4-receiver", "plan: as4-sender")
                .replace(
                    "# only: [good-message, unsigned-message]",
                    "only: [signed, body-signed, retry-after-503]")
            + """
            sending:
              listen: %s
              trigger: person
              first-seconds: 30
              retry-seconds: 5
            """
                .formatted(listen));
  }

  private static SendingMsh sender(OwnKeys keys, Path suite) throws Exception {
    return new SendingMsh(
        PeersSide.of(keys, suite),
        Stranger.of(Profile.V2_0, CLOCK.instant()),
        new TlsSetting(Pem.read(Files.readString(suite.resolve("suite-ca.pem"))), null),
        CLOCK,
        new SendingMsh.Schedule(
            Duration.ofMillis(200), Duration.ofSeconds(5), Duration.ofSeconds(30)));
  }

  private int execute(String... arguments) {
    CommandLine command = ConformanceTestsApplication.commandLine();
    command.setOut(new PrintWriter(said, true));
    command.setErr(new PrintWriter(said, true));
    return command.execute(arguments);
  }

  /** Does what a script would. */
  private static final class Watching implements Runnable {
    private final Path file;
    private final SendingMsh sender;
    private String done = "";
    private final AtomicInteger turns = new AtomicInteger();

    Watching(Path file, SendingMsh sender) {
      this.file = file;
      this.sender = sender;
    }

    @Override
    public void run() {
      try {
        if (Files.exists(file)) {
          act(JsonMapper.builder().build().readTree(Files.readAllBytes(file)));
        }
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }

    private void act(JsonNode turn) {
      String module = turn.path("module").asString();
      if (!module.equals(done)) {
        done = module;
        turns.incrementAndGet();
        sender.send(
            new Turn(
                module,
                turn.path("partyId").asString(),
                URI.create(turn.path("url").asString()),
                Instant.parse(turn.path("until").asString())));
      }
    }
  }
}
