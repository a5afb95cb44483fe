// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.StoppablePostgres;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A rolling upgrade. BD's gateway runs as the jar of {@code -Dupgrade.jar=PATH}, an earlier
 * version; this version joins it on the same PostgreSQL, migrates the schema, and both work side by
 * side while documents flow both ways; the earlier one is killed and started once more on the newer
 * schema; then it is stopped for good. Nothing is lost, nothing delivered twice in effect, and each
 * version answers for what the other has taken in.
 *
 * <p>Only by hand, since no version has been released whose jar a build could fetch
 * (docs/several-nodes.md).
 */
@EnabledIfSystemProperty(named = "upgrade.jar", matches = ".+")
class UpgradeIT {
  private static final int EARLIER = 0;
  private static final int THIS = 1;
  private static final int ALONE = 10;
  private static final int TOGETHER = 40;
  private static final int EACH_WAY = ALONE + TOGETHER + ALONE;

  /** Far more than it takes: a loaded machine is slow, not wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir Path folder;
  private final AtomicIntegerArray healthy = new AtomicIntegerArray(2);
  private final SealAuthority bdSeals = seals("BD");
  private final SealAuthority krSeals = seals("KR");
  private int numbers;

  @Test
  void twoVersionsWorkSideBySideWhileOneReplacesTheOther() throws Exception {
    String ours = System.getProperty("java.class.path");
    TestTrust krTrust = new TestTrust();
    SingleWindow bdWindow = SingleWindow.start(Files.createDirectories(folder.resolve("bw")));
    SingleWindow krWindow = SingleWindow.start(Files.createDirectories(folder.resolve("kw")));
    try (StoppablePostgres postgres = new StoppablePostgres(folder.resolve("postgres"));
        Cluster cluster = new Cluster(folder.resolve("bd"), List.of(earlier(), ours));
        Balancer as4 = new Balancer(cluster.as4Ports(), node -> healthy.get(node) == 1);
        RunningGateway kr =
            new RunningGateway(
                folder.resolve("kr"), "KR", TestPki.KR, krTrust, krWindow.webhook())) {
      URI bd = URI.create("https://localhost:" + as4.port() + "/as4");
      TrustedSnapshot trust = Register.bothWays(bd, kr.as4(), bdSeals, krSeals);
      krTrust.publish(trust);
      cluster.configure(postgres.url(), bdWindow.webhook(), trust);

      start(cluster, EARLIER);
      exchange(cluster, kr, ALONE, EARLIER);
      start(cluster, THIS);
      exchange(cluster, kr, TOGETHER / 2, EARLIER, THIS);
      healthy.set(EARLIER, 0);
      cluster.kill(EARLIER);
      start(cluster, EARLIER); // on a schema that is newer than it
      exchange(cluster, kr, TOGETHER / 2, EARLIER, THIS);
      eachAnswersForTheOther(cluster);
      healthy.set(EARLIER, 0);
      cluster.stop(EARLIER);
      exchange(cluster, kr, ALONE, THIS);

      try (TestDatabase.Opened database =
          TestDatabase.at(postgres.url(), folder.resolve("bd/shared"))) {
        Books ofBd = new Books(database.store(Clock.systemUTC()), EACH_WAY);
        Books ofKr = new Books(kr.context().getBean(Store.class), EACH_WAY);
        awaitSettled(cluster, ofBd, ofKr);
        ofBd.balance("BD", bdWindow);
        ofKr.balance("KR", krWindow);
        System.out.printf(
            "%d documents each way; nodes: %s%n",
            EACH_WAY, ofBd.store().nodes().all(Duration.ofDays(1)));
      }
    } finally {
      bdWindow.stop();
      krWindow.stop();
    }
  }

  /** What the earlier jar runs from, and beside it the class that gives it trust data. */
  private String earlier() throws IOException {
    Path unpacked = Files.createDirectories(folder.resolve("earlier"));
    try (JarFile jar = new JarFile(System.getProperty("upgrade.jar"))) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        unpack(jar, entries.nextElement(), unpacked);
      }
    }
    String node = ClusterNode.class.getName().replace('.', '/') + ".class";
    Path beside = folder.resolve("node").resolve(node);
    Files.createDirectories(beside.getParent());
    try (InputStream in = ClusterNode.class.getClassLoader().getResourceAsStream(node)) {
      Files.copy(in, beside);
    }
    return String.join(
        System.getProperty("path.separator"),
        unpacked.resolve("BOOT-INF/classes").toString(),
        unpacked.resolve("BOOT-INF/lib") + "/*",
        folder.resolve("node").toString());
  }

  private static void unpack(JarFile jar, JarEntry entry, Path folder) throws IOException {
    Path file = folder.resolve(entry.getName()).normalize();
    if (entry.isDirectory() || !file.startsWith(folder)) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = jar.getInputStream(entry)) {
      Files.copy(in, file);
    }
  }

  private void start(Cluster cluster, int node) throws Exception {
    cluster.start(node);
    Instant until = Instant.now().plus(PATIENCE);
    while (!cluster.isReady(cluster.client(), node)) {
      assertThat(cluster.isAlive(node) && Instant.now().isBefore(until))
          .as("node %d is up%n%s", node, Files.readString(cluster.log(node)))
          .isTrue();
      Thread.sleep(200);
    }
    healthy.set(node, 1);
  }

  /** So many each way, in turn through each of these nodes; partners reach whichever is there. */
  private void exchange(Cluster cluster, RunningGateway kr, int count, int... nodes)
      throws Exception {
    HttpClient client = cluster.client();
    for (int number = 0; number < count; number++) {
      String name = "UPGRADE-" + numbers++;
      int port = cluster.apiPorts().get(nodes[number % nodes.length]);
      submit(client, port, "KR", "BD-" + name, bdSeals);
      submit(client, kr.apiPort(), "BD", "KR-" + name, krSeals);
    }
  }

  private static void submit(
      HttpClient client, int port, String recipient, String number, SealAuthority seals)
      throws Exception {
    byte[] document = seals.seal(ClusterIT.document(number));
    HttpResponse<String> answer =
        client.send(
            Cluster.submission(port, recipient, number, document),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  /** Each version lists what is there, whoever took it in, and finds all of it. */
  private static void eachAnswersForTheOther(Cluster cluster) throws Exception {
    for (int node : new int[] {EARLIER, THIS}) {
      for (String number : List.of("BD-UPGRADE-1", "BD-UPGRADE-21", "BD-UPGRADE-22")) {
        HttpRequest asked = Cluster.listing(cluster.apiPorts().get(node), number);
        HttpResponse<String> answer =
            cluster.client().send(asked, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"" + number + "\"");
      }
    }
  }

  private static void awaitSettled(Cluster cluster, Books bd, Books kr) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (!bd.settled() || !kr.settled()) {
      assertThat(Instant.now())
          .as(
              "BD %s, KR %s%n%s%n%s",
              bd.states(),
              kr.states(),
              Files.readString(cluster.log(EARLIER)),
              Files.readString(cluster.log(THIS)))
          .isBefore(until);
      Thread.sleep(500);
    }
  }

  private static SealAuthority seals(String party) {
    try {
      return new SealAuthority(party);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
