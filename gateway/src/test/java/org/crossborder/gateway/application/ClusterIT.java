// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.SeenNode;
import org.crossborder.gateway.store.StoppablePostgres;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.TestDatabase;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three nodes of BD on one PostgreSQL behind a load balancer, and a partner KR. Documents flow both
 * ways while nodes are killed (SIGKILL) and paused for longer than the others wait for them
 * (SIGSTOP, SIGCONT), and while PostgreSQL is restarted: nothing is lost, nothing is delivered
 * twice in effect, and every state is explained by its history.
 *
 * <p>{@code -Dcluster.documents=2000} for more than the 200 of each build.
 */
class ClusterIT {
  private static final int DOCUMENTS = Integer.getInteger("cluster.documents", 200);
  private static final int EACH_WAY = DOCUMENTS / 2;

  /** Far more than it takes: a loaded machine is slow, not wrong. */
  private static final Duration PATIENCE = Duration.ofMinutes(4).plusMillis(DOCUMENTS * 500L);

  private static final Duration SILENCE_AND_MORE = Duration.ofSeconds(7);

  @TempDir Path folder;
  private final Random random = new Random();
  private final AtomicIntegerArray healthy = new AtomicIntegerArray(Cluster.NODES);
  private final AtomicInteger repeatedSubmissions = new AtomicInteger();
  private final Map<String, String> submitted = new ConcurrentHashMap<>();
  private final AtomicBoolean over = new AtomicBoolean();
  private int kills;
  private int pauses;

  @Test
  void nothingIsLostAndNothingIsDeliveredTwiceInEffect() throws Exception {
    SealAuthority bdSeals = new SealAuthority("BD");
    SealAuthority krSeals = new SealAuthority("KR");
    TestTrust krTrust = new TestTrust();
    try (StoppablePostgres postgres = new StoppablePostgres(folder.resolve("postgres"));
        Cluster cluster = new Cluster(folder.resolve("bd"));
        Balancer api = new Balancer(cluster.apiPorts(), node -> healthy.get(node) == 1);
        Balancer as4 = new Balancer(cluster.as4Ports(), node -> healthy.get(node) == 1)) {
      SingleWindow bdWindow = SingleWindow.start(Files.createDirectories(folder.resolve("bw")));
      SingleWindow krWindow = SingleWindow.start(Files.createDirectories(folder.resolve("kw")));
      try (RunningGateway kr =
          new RunningGateway(
              folder.resolve("kr"),
              "KR",
              TestPki.KR,
              krTrust,
              krWindow.webhook(),
              "1h",
              "--crossborder.gateway.limits.response=8s")) {
        URI bd = URI.create("https://localhost:" + as4.port() + "/as4");
        TrustedSnapshot trust = Register.bothWays(bd, kr.as4(), bdSeals, krSeals);
        krTrust.publish(trust);
        cluster.configure(postgres.url(), bdWindow.webhook(), trust);
        cluster.startAll();
        watchHealth(cluster);
        awaitHealthy(cluster, Cluster.NODES);

        Instant began = Instant.now();
        ExecutorService clients = submitters(cluster, api, kr, bdSeals, krSeals);
        disturb(cluster, postgres, kr.context().getBean(Store.class));
        clients.shutdown();
        assertThat(clients.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            .as("all submitted; so far %d", submitted.size())
            .isTrue();
        try (TestDatabase.Opened database =
            TestDatabase.at(postgres.url(), folder.resolve("bd/shared"))) {
          Store ofBd = database.store(Clock.systemUTC());
          Store ofKr = kr.context().getBean(Store.class);
          awaitSettled(cluster, ofBd, ofKr);
          new Books(ofBd, EACH_WAY).balance("BD", bdWindow);
          new Books(ofKr, EACH_WAY).balance("KR", krWindow);
          everyLossIsSeen(ofBd);
        }
        System.out.printf(
            "%d documents in %d s, %d kills, %d pauses, 1 restart of PostgreSQL: %d submissions"
                + " and %d deliveries were made again, each under its first key%n",
            DOCUMENTS,
            Duration.between(began, Instant.now()).toSeconds(),
            kills,
            pauses,
            repeatedSubmissions.get(),
            again(bdWindow) + again(krWindow));
      } finally {
        over.set(true);
        bdWindow.stop();
        krWindow.stop();
      }
    }
  }

  /** What a load balancer does: it asks each node again and again whether it works. */
  private void watchHealth(Cluster cluster) throws Exception {
    HttpClient client = cluster.client();
    for (int node = 0; node < Cluster.NODES; node++) {
      int watched = node;
      Thread watcher =
          new Thread(
              () -> {
                try {
                  while (!over.get()) {
                    healthy.set(watched, cluster.isReady(client, watched) ? 1 : 0);
                    Thread.sleep(300);
                  }
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      watcher.setDaemon(true);
      watcher.start();
    }
  }

  private void awaitHealthy(Cluster cluster, int count) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    int now = 0;
    while (now < count) {
      assertThat(Instant.now()).as("%d nodes are up%n%s", now, logs(cluster)).isBefore(until);
      Thread.sleep(100);
      now = 0;
      for (int node = 0; node < Cluster.NODES; node++) {
        assertThat(cluster.isAlive(node)).as(logs(cluster)).isTrue();
        now += healthy.get(node);
      }
    }
  }

  /** Both Parties' single windows; each tries again under its key until it has an answer. */
  private ExecutorService submitters(
      Cluster cluster,
      Balancer api,
      RunningGateway kr,
      SealAuthority bdSeals,
      SealAuthority krSeals)
      throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(4);
    HttpClient client = cluster.client();
    for (int number = 0; number < EACH_WAY; number++) {
      String key = "CLUSTER-" + number;
      byte[] fromBd = bdSeals.seal(document("BD-" + key));
      byte[] fromKr = krSeals.seal(document("KR-" + key));
      clients.execute(
          () -> submit(client, Cluster.submission(api.port(), "KR", "BD-" + key, fromBd)));
      clients.execute(
          () -> submit(client, Cluster.submission(kr.apiPort(), "BD", "KR-" + key, fromKr)));
    }
    return clients;
  }

  private void submit(HttpClient client, HttpRequest request) {
    String key = request.headers().firstValue("Idempotency-Key").orElseThrow();
    try {
      for (int attempt = 0; !over.get(); attempt++) {
        if (attempt > 0) {
          repeatedSubmissions.incrementAndGet();
          Thread.sleep(300);
        }
        if (answered(client, request, key)) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answered(HttpClient client, HttpRequest request, String key)
      throws InterruptedException {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      boolean taken = answer.statusCode() / 100 == 2;
      if (taken) {
        submitted.put(key, answer.body());
      } else if (answer.statusCode() / 100 == 4) {
        submitted.put(key, "refused: " + answer.body()); // the reconciliation shows it
        return true;
      }
      return taken;
    } catch (IOException e) {
      return false;
    }
  }

  /** Swapped where it comes from KR, for the rules look at who issues and who imports. */
  static byte[] document(String number) throws Exception {
    String example;
    try (var in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      example = new String(in.readAllBytes(), UTF_8);
    }
    String own = example.replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
    return (number.startsWith("KR") ? swapped(own) : own).getBytes(UTF_8);
  }

  private static String swapped(String document) {
    return document
        .replace(">BD<", ">-<")
        .replace(">KR<", ">BD<")
        .replace(">-<", ">KR<")
        .replace("Republic of Korea", "-")
        .replace("Bangladesh", "Republic of Korea")
        .replace(">-<", ">Bangladesh<")
        .replace("BDCGP", "-")
        .replace("KRPUS", "BDCGP")
        .replace(">-<", ">KRPUS<");
  }

  /** In each round one node is killed and one is paused, so that at times one is left. */
  private void disturb(Cluster cluster, StoppablePostgres postgres, Store ofKr) throws Exception {
    awaitSubmitted(cluster, EACH_WAY / 10);
    Books books = new Books(ofKr, EACH_WAY);
    for (int round = 0; round == 0 || books.ended() < DOCUMENTS * 8 / 10; round++) {
      int killed = round % Cluster.NODES;
      int paused = (round + 1) % Cluster.NODES;
      cluster.kill(killed);
      kills++;
      Thread.sleep(random.nextInt(1000));
      cluster.pause(paused);
      pauses++;
      if (round == 0) {
        postgres.restart();
      }
      Thread.sleep(SILENCE_AND_MORE.toMillis());
      cluster.restart(killed);
      cluster.resume(paused);
      awaitHealthy(cluster, Cluster.NODES);
    }
  }

  private void awaitSubmitted(Cluster cluster, int count) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    while (submitted.size() < count) {
      assertThat(Instant.now()).as("%s%n%s", submitted, logs(cluster)).isBefore(until);
      Thread.sleep(20);
    }
  }

  private void awaitSettled(Cluster cluster, Store ofBd, Store ofKr) throws Exception {
    Instant until = Instant.now().plus(PATIENCE);
    Books bd = new Books(ofBd, EACH_WAY);
    Books kr = new Books(ofKr, EACH_WAY);
    while (!bd.settled() || !kr.settled()) {
      assertThat(Instant.now())
          .as("BD %s, KR %s%n%s", bd.states(), kr.states(), logs(cluster))
          .isBefore(until);
      Thread.sleep(500);
    }
  }

  /** Operators see who was lost, and that all are back. */
  private void everyLossIsSeen(Store store) {
    List<SeenNode> nodes = store.nodes().all(Duration.ofDays(1));
    assertThat(nodes).filteredOn(node -> node.ending() == null).hasSize(Cluster.NODES);
    assertThat(nodes)
        .filteredOn(node -> node.ending() == SeenNode.Ending.LOST)
        .hasSizeGreaterThanOrEqualTo(kills);
  }

  private static int again(SingleWindow window) {
    return window.findAll(postRequestedFor(anyUrl())).size() - EACH_WAY;
  }

  private static String logs(Cluster cluster) throws IOException {
    StringBuilder tails = new StringBuilder();
    for (int node = 0; node < Cluster.NODES; node++) {
      List<String> lines = Files.readAllLines(cluster.log(node));
      tails.append("--- node ").append(node).append('\n');
      lines
          .subList(Math.max(0, lines.size() - 30), lines.size())
          .forEach(line -> tails.append(line).append('\n'));
    }
    return tails.toString();
  }
}
