// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.evidence.EvidenceBundle;
import org.crossborder.conformance.evidence.Replay;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.readiness.PracticeAssessment;
import org.crossborder.conformance.readiness.page.AccessCode;
import org.crossborder.conformance.readiness.page.Axe;
import org.crossborder.conformance.readiness.page.Chromium;
import org.crossborder.conformance.readiness.page.Listening;
import org.crossborder.conformance.readiness.page.ReadinessServer;
import org.crossborder.conformance.reference.Rule;
import org.crossborder.conformance.report.HtmlReport;
import org.crossborder.conformance.run.IntroducedPeer;
import org.crossborder.conformance.run.RunFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs in a real browser: made, begun, watched, looked at, compared, taken away. */
class RunPagesTest {
  private static final AccessCode CODE = AccessCode.generate();

  @TempDir static Path folder;
  private static IntroducedPeer peer;
  private static RunHome runs;
  private static ReadinessServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    runs = new RunHome(folder.resolve("runs"), Clock.systemUTC());
    Files.createDirectories(runs.folder());
    peer = IntroducedPeer.start(runs.folder().resolve("peer"));
    Files.writeString(peer.run(), Files.readString(peer.run()).replace("# only:", "only:"));
    server =
        ReadinessServer.start(
            PracticeAssessment.in(folder.resolve("home")),
            CODE,
            new Listening("127.0.0.1", 0, null),
            List.of(RunPages.class),
            beans -> beans.registerBean(RunHome.class, () -> runs));
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
    peer.close();
  }

  @Test
  void aRunIsMadeAndWaitsForThePersonWithoutScripts() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = entered(window);
      page.navigate(server.uri() + "/runs/make");
      page.fill("#name", "../etc");
      page.fill("#target", "http://gateway.example/");
      page.fill("#agreement", "");
      page.click("button[value=keep]");
      assertThat(page.textContent(".problem"))
          .contains("Give a name", "Give an https address", "Give the AgreementRef");
      page.fill("#name", "made");
      page.fill("#target", "https://gateway.example/as4");
      page.fill("#agreement", "a \"quoted\": <b>agreement</b> #1");
      Download file = page.waitForDownload(() -> page.click("button[value=download]"));
      Path yaml = folder.resolve("downloaded.yml");
      file.saveAs(yaml);
      assertThat(RunFile.read(yaml).agreement()).isEqualTo("a \"quoted\": <b>agreement</b> #1");
      page.click("button[value=keep]");
      assertThat(page.url()).endsWith("/runs/made");
      assertThat(page.textContent(".turn")).contains("Your turn", "suite.pem");
      page.click("button[value=all]");
      assertThat(page.textContent(".problem")).contains("cannot begin", "gateway.pem");
      page.setInputFiles("#file", peer.run());
      page.click(".turn button");
      assertThat(page.textContent(".problem")).contains("no certificate in PEM");
      page.setInputFiles("#file", peer.run().resolveSibling("gateway.pem"));
      page.click(".turn button");
      assertThat(page.querySelector(".turn")).isNull();
    }
  }

  @Test
  void aRunIsBegunWatchedComparedAndItsEvidenceHolds() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = entered(window);
      peer.breaking(Rule.SIGNATURE_REQUIRED);
      String failed = run(page, "all");
      assertThat(page.textContent("#unsigned-message"))
          .contains("Expected", "EBMS:0103", "It was accepted", "On the wire");
      page.fill("#as", "before");
      page.click("#compare form[method=post] button");
      peer.breaking();
      String passed = run(page, "failed");
      assertThat(passed).isNotEqualTo(failed);
      page.selectOption("#with", "before");
      page.click("#compare form[method=get] button");
      assertThat(page.textContent("#compare")).contains("Newly passing", "Failed → Passed");
      Download evidence = page.waitForDownload(() -> page.click("a[href$='evidence.zip']"));
      Path zip = folder.resolve("evidence.zip");
      evidence.saveAs(zip);
      assertThat(Replay.of(EvidenceBundle.open(Files.readAllBytes(zip), null)).orElseThrow())
          .hasSize(2)
          .allMatch(Replay.Line::isSame);
      for (String form : List.of("HTML", "PDF", "JUNIT", "JSON")) {
        Download report =
            page.waitForDownload(() -> page.click("section ul.inline a:text-is('" + form + "')"));
        assertThat(report.suggestedFilename()).startsWith("conformance.");
        assertThat(Files.size(report.path())).isPositive();
      }
      run(page, "doctor");
      assertThat(page.textContent("article")).contains("TLS is trusted", "The clocks agree");
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyPageIsAccessibleInEveryLanguage(Language language) throws Exception {
    ColorScheme scheme = language.ordinal() % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
    try (BrowserContext window = chromium.window(w -> w.setColorScheme(scheme))) {
      Page page = entered(window);
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      peer.breaking(Rule.SIGNATURE_REQUIRED);
      String first = run(page, "all");
      String second = run(page, "all");
      page.navigate(server.uri() + "/runs?language=" + language.code());
      assertThat(page.textContent("h1"))
          .isEqualTo(
              Messages.of("org.crossborder.conformance.readiness.messages", language)
                  .text("nav.runs"));
      look(page, language, "runs");
      page.navigate(server.uri() + "/runs/make");
      look(page, language, "make");
      page.fill("#target", "");
      page.click("button[value=keep]");
      look(page, language, "wrong");
      page.navigate(server.uri() + "/runs/peer");
      look(page, language, "run");
      page.navigate(server.uri() + "/outcomes/" + second + "?with=" + first);
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      look(page, language, "outcome");
      page.navigate(server.uri() + "/outcomes/" + second + "#unsigned-message");
      assertThat(page.textContent("#unsigned-message"))
          .contains("AS4-SEC-01", Messages.of(HtmlReport.TEXTS, language).text("expected"));
      assertThat(said).filteredOn(line -> !line.contains("422")).isEmpty();
    }
  }

  @Test
  void whatIsNotThereIsNotFoundAndNothingLeavesTheFolder() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = entered(window);
      for (String path :
          List.of(
              "/runs/none",
              "/runs/..%2fhome",
              "/outcomes/none",
              "/outcomes/20261123T000000000Z-none",
              "/outcomes/..%2f..%2fhome",
              "/runs/made-up/suite.pem")) {
        Response answer = Objects.requireNonNull(page.navigate(server.uri() + path));
        assertThat(answer.status()).as(path).isIn(400, 404);
      }
    }
  }

  /** Begins, and waits by the script alone until it is over; the id of the outcome. */
  private static String run(Page page, String what) {
    page.navigate(server.uri() + "/runs/peer?language=en");
    page.click("button[value=" + what + "]");
    page.click("#progress a[href^='/outcomes/']");
    page.waitForURL("**/outcomes/**");
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  private static void look(Page page, Language language, String name) {
    assertThat(page.getAttribute("html", "lang")).isEqualTo(language.tag());
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    String folder = System.getProperty("screenshots");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(!name.equals("outcome"))
              .setPath(Path.of(folder, "conformance-" + name + "-" + language.code() + ".png")));
    }
  }

  private static Page entered(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(server.uri() + "/login?language=en");
    page.fill("#username", "Ana");
    page.fill("#password", CODE.text());
    page.click("main button");
    page.waitForURL(server.uri() + "/");
    return page;
  }
}
