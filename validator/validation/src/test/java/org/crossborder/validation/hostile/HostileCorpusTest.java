// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every hostile document is refused by its own rule, in a process with 256 MB of heap, which calls
 * nobody: not the server and not the file that the documents name. The file is a pipe into which
 * nobody writes, so that whoever opens it waits for good.
 */
class HostileCorpusTest {
  private static final long BUDGET = 15_000;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> eachIsRefusedByItsOwnRule() throws Exception {
    Path pipe = pipe();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      AtomicInteger calls = count(server);
      Bait bait = new Bait("127.0.0.1:" + server.getLocalPort(), pipe.toString());
      List<HostileDocument> all = HostileCorpus.all(bait);
      SmallProcess.Outcome outcome =
          SmallProcess.run(HostileRun.class, "256m", List.of(bait.web(), bait.path()));
      assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
      assertThat(outcome.lines()).last().isEqualTo("END");
      assertThat(outcome.lines()).hasSize(all.size() + 1);
      assertThat(calls).hasValue(0);
      assertThat(all).hasSizeGreaterThan(500);
      return all.stream()
          .map(
              document ->
                  DynamicTest.dynamicTest(
                      document.name(),
                      () -> check(document, outcome.lines().get(all.indexOf(document)))));
    }
  }

  private static void check(HostileDocument document, String line) {
    String[] answer = line.split("\t", -1);
    List<String> rules = List.of(answer[1].split(","));
    assertThat(rules).as(line).anyMatch(rule -> rule.startsWith(document.rule()));
    assertThat(rules).doesNotContain("EN-01");
    assertThat(answer[2]).isNotIn("ACCEPT", "ACCEPT_WITH_WARNINGS");
    assertThat(Long.parseLong(answer[3])).as("milliseconds").isLessThan(BUDGET);
    assertThat(Long.parseLong(answer[4])).as("bytes of the report").isLessThan(15_000_000);
  }

  private Path pipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("bait");
    try {
      new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    } catch (IOException noSuchCommand) {
      Files.writeString(pipe, "bait");
    }
    return pipe;
  }

  private static AtomicInteger count(ServerSocket server) {
    AtomicInteger calls = new AtomicInteger();
    Thread listener =
        new Thread(
            () -> {
              while (!server.isClosed()) {
                try (Socket caller = server.accept()) {
                  calls.addAndGet(caller.isConnected() ? 1 : 0);
                } catch (IOException closed) {
                  return;
                }
              }
            });
    listener.setDaemon(true);
    listener.start();
    return calls;
  }
}
