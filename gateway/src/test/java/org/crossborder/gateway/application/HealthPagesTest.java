// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.command.SupportBundleCommand;
import org.crossborder.gateway.metrics.ThroughputCounts;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliations;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/**
 * The pages of how a gateway is, of one that really is in trouble: a partner is away, certificates
 * end, the disk is small, a day does not add up.
 */
@TestMethodOrder(MethodOrderer.MethodName.class) // a command resets the log of its process
class HealthPagesTest {
  private static final int MOST_BYTES = 100_000;
  private static final String SENTENCE = "eleven geese cross the river";

  /** In pictures the test's folder is named as an installation's would be. */
  private static final String AS_INSTALLED =
      """
      folder => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          texts.currentNode.data = texts.currentNode.data.replaceAll(folder, '/var/lib/crossborder');
        }
      }""";

  private static final Logger LOG = LoggerFactory.getLogger("org.crossborder.test");

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static String lost = "";
  private static String today = "";

  @BeforeAll
  static void start() throws Exception {
    neighbours =
        new Neighbours(
            folder,
            "--crossborder.gateway.access.certificate-warning=120d",
            "--crossborder.gateway.operations.disk-warning=900TB",
            "--crossborder.gateway.operations.stuck-after=1ms");
    chromium = Chromium.start();
    String first = neighbours.cross("CO-2026-LOST").path("id").asString();
    lost = neighbours.cross("CO-2026-OTHER").path("messageId").asString();
    neighbours.kr.pause();
    neighbours.submit("CO-2026-STUCK");
    LocalAccounts accounts = neighbours.bd.context().getBean(LocalAccounts.class);
    String given =
        accounts
            .add("test", "rahima", Set.of(Role.OPERATOR, Role.AUDITOR), "Office of Rahima Begum")
            .orElseThrow();
    assertThat(accounts.changePassword("rahima", given, SENTENCE)).isEmpty();
    neighbours.bd.context().getBean(ThroughputCounts.class).due(1);
    today = LocalDate.now(ZoneOffset.UTC).toString();
    loseProofs(first);
  }

  /** As if a table had been restored from an older backup, and the partner had told of it. */
  private static void loseProofs(String document) {
    JdbcClient jdbc = neighbours.bd.context().getBean(JdbcClient.class);
    UUID id = UUID.fromString(document);
    jdbc.sql("delete from receipt where message = :id").param("id", id).update();
    jdbc.sql("delete from acknowledgement where message = :id").param("id", id).update();
    neighbours
        .bd
        .context()
        .getBean(Reconciliations.class)
        .keep(
            new Reconciliation(
                LocalDate.parse(today),
                "KR",
                Direction.OUTBOUND,
                LocalDate.parse(today).atStartOfDay().toInstant(ZoneOffset.UTC),
                id,
                3,
                2,
                0,
                0,
                1,
                List.of(new Reconciliation.Difference(lost, Reconciliation.Kind.NOT_RECEIVED))));
  }

  @AfterAll
  static void stop() throws Exception {
    chromium.close();
    neighbours.kr.resume();
    neighbours.close();
  }

  private static URI page(String path) {
    return neighbours.bd.anonymous(path).build().uri();
  }

  private static List<String> paths() {
    return List.of(
        "/health",
        "/health/certificates",
        "/health/throughput",
        "/health/throughput?last=day",
        "/health/throughput?last=month",
        "/health/throughput?last=%3Cscript%3E",
        "/health/reconciliation",
        "/health/reconciliation?day=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");
  }

  private static Page logIn(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(page("/login").toString());
    page.fill("#username", "rahima");
    page.fill("#password", SENTENCE);
    page.click("main button");
    page.waitForURL(page("/").toString());
    return page;
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK", "en,DARK", "zh,LIGHT"})
  void violateNoRuleOfAccessibilityAndSayNothingOnTheConsole(String language, ColorScheme scheme) {
    try (BrowserContext window =
        chromium.window(w -> w.setColorScheme(scheme).setLocale(language))) {
      Page page = logIn(window);
      List<String> said = new ArrayList<>();
      page.onPageError(said::add);
      for (String path : paths()) {
        assertThat(page.navigate(page(path).toString()).status()).as(path).isLessThan(500);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.textContent("body")).as(path).doesNotContain("??");
      }
      assertThat(said).isEmpty();
    }
  }

  @Test
  void needAtMostHundredKilobytesAndReflow() {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(320, 640))) {
      logIn(window);
      for (String path : paths()) {
        Page page = window.newPage();
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(page(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(responses.stream().mapToInt(response -> response.body().length).sum())
            .as(path)
            .isBetween(1, MOST_BYTES);
        assertThat(
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
            .as(path)
            .isEqualTo(0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sayWhatIsWrongSinceWhenWhatItDoesAndWhatToDo(boolean scripts) throws Exception {
    Neighbours.await(
        "it is stuck",
        () -> neighbours.bd.get("/actuator/health").body(),
        b -> b.contains("stuck"));
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = logIn(window);
      page.click("nav a[href='/health']");

      assertThat(page.textContent("h1")).contains("Needs a look");
      assertThat(page.textContent("#part-disk"))
          .contains("Only", "GB are free", "Seen so by this node since", "nothing more is taken in")
          .contains("Give the disk more space");
      assertThat(page.textContent("#part-stuck"))
          .contains("for Republic of Korea have waited since");
      assertThat(page.textContent("#part-certificates")).contains("runs out in");
      assertThat(page.textContent("#part-reconciliation")).contains("1 of 3 are told differently");
      page.click("#part-stuck a");
      page.waitForURL("**/documents/*");
      assertThat(page.textContent("h1")).contains("CO-2026-STUCK");
    }
  }

  @Test
  void nameEachCertificateAndDrawWhenTheyEnd() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      page.navigate(page("/health").toString());
      page.click("text=Certificate calendar");

      assertThat(page.textContent("tbody"))
          .contains("gateway-kr (KR)", "Signs messages", "Own key store", "CN=gateway.bd");
      assertThat(page.locator("svg .column").count()).isEqualTo(14);
      assertThat(page.locator("svg .near").count()).isPositive();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hour", "day", "month"})
  void drawWhatWentThroughAndSayTheSameInFigures(String last) {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = logIn(window);
      page.navigate(page("/health/throughput?last=" + last).toString());

      assertThat(page.textContent(".lead")).contains("3 submitted, 0 received");
      assertThat(page.locator("main svg").count()).isEqualTo(4);
      assertThat(page.locator("main svg").first().locator("rect").count()).isBetween(1, 3);
      List<String> cells = page.locator("tbody tr").first().locator("td").allTextContents();
      assertThat(cells.subList(4, 8)).containsExactly("0", "0", "–", "–");
      assertThat(page.textContent("tbody")).contains("within");
    }
  }

  @Test
  void nameWhatIsNotExplained() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      page.navigate(page("/health/reconciliation").toString());

      assertThat(page.locator("main .card").first().textContent())
          .contains(lost, "the receiver does not have it");
      assertThat(page.locator("main .card").last().textContent()).contains("@bd.crossborder");
      assertThat(page.locator("tbody").first().textContent()).contains("Republic of Korea");
      page.fill("#day", "yesterday");
      page.click(".filters button");
      assertThat(page.textContent(".problem")).contains("not a date");
      assertThat(page.inputValue("#day")).isEqualTo("yesterday");
    }
  }

  @Test
  void giveABundleInWhichNothingIsSecretOrPersonal() throws Exception {
    LOG.error("Document {} failed", "CO-2026-LOST", new IllegalStateException("key " + SENTENCE));
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      page.navigate(page("/health").toString());
      Download download = page.waitForDownload(() -> page.click("main section form button"));

      assertThat(download.suggestedFilename()).isEqualTo("support-bundle.zip");
      Map<String, String> files = unzipped(Files.readAllBytes(download.path()));
      assertThat(files.keySet())
          .containsExactly(
              "README.txt",
              "versions.txt",
              "options.txt",
              "health.txt",
              "troubles.txt",
              "meters.txt",
              "migrations.txt",
              "threads.txt");
      assertThat(files.get("options.txt"))
          .contains("crossborder.gateway.party = BD")
          .contains("crossborder.gateway.operations.disk-warning = 900TB")
          .contains("crossborder.gateway.api.clients[0].token-sha256 = (withheld)");
      assertThat(files.get("health.txt")).contains("disk DEGRADED", "level: LOW", "party: KR");
      assertThat(files.get("troubles.txt"))
          .contains("Document {} failed", "java.lang.IllegalStateException");
      assertThat(files.get("meters.txt")).contains("crossborder.messages.stored kind=");
      assertThat(files.get("migrations.txt")).contains("messages");
      assertThat(files.get("threads.txt")).contains("threads are deadlocked", "ThreadListing");
      assertNothingSecret(files);
    }
    assertThat(neighbours.bd.send(neighbours.bd.auditing("/v1/audit").build()).body())
        .contains("support.bundle");
  }

  private static void assertNothingSecret(Map<String, String> files) throws Exception {
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(file.getValue())
          .as(file.getKey())
          .doesNotContain(RunningGateway.WEBHOOK_KEY, RunningGateway.PASSWORD, SENTENCE)
          .doesNotContain(RunningGateway.sha256("token-of-a-single-window"))
          .doesNotContainIgnoringCase("rahima")
          .doesNotContain("CO-2026", lost, "Karnaphuli", folder.toString())
          .doesNotContain("CN=", "BEGIN", neighbours.singleWindow.webhook().toString());
    }
  }

  private static Map<String, String> unzipped(byte[] zip) throws Exception {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), UTF_8));
      }
    }
    return files;
  }

  @Test
  void giveTheBundleToACommandWithTheGatewayRunningOrNot() throws Exception {
    Path running = folder.resolve("running.zip");
    assertThat(command(folder.resolve("bd/gateway.yml"), running, "PT1M")).isZero();
    assertThat(unzipped(Files.readAllBytes(running))).containsKey("health.txt");

    Path stopped = folder.resolve("stopped.zip");
    assertThat(command(folder.resolve("kr/gateway.yml"), stopped, "PT0.2S")).isZero();
    Map<String, String> files = unzipped(Files.readAllBytes(stopped));
    assertThat(files.get("doctor.txt")).contains("OK configuration", "FAILED registry");
    assertNothingSecret(files);
    assertThat(command(folder.resolve("bd/gateway.yml"), running, "PT1M")).isNotZero();
  }

  private static int command(Path config, Path target, String patience) {
    return new CommandLine(new SupportBundleCommand())
        .execute("--config", config.toString(), "--patience", patience, target.toString());
  }

  /** What the documentation shows; {@code -Dscreenshots=docs/screenshots} keeps it there. */
  @ParameterizedTest
  @CsvSource({"en,LIGHT", "zh,DARK"})
  void looksLikeThis(String language, ColorScheme scheme) throws Exception {
    Path kept = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(kept);
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = logIn(window);
      for (String name : List.of("health", "certificates", "throughput", "reconciliation")) {
        String path = name.equals("health") ? "/health" : "/health/" + name;
        assertThat(page.navigate(page(path).toString()).status()).isEqualTo(200);
        page.evaluate(AS_INSTALLED, folder.toString());
        Files.write(kept.resolve("gateway-" + name + "-" + language + ".png"), page.screenshot());
      }
    }
  }
}
