// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Messages;
import org.crossborder.conformance.readiness.NoScore;
import org.crossborder.conformance.readiness.PracticeAssessment;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages in a real browser: four languages, light and dark, by keyboard, without scripts. */
class ReadinessPagesTest {
  private static final List<String> PAGES =
      List.of(
          "/",
          "/sections/I.A",
          "/sections/A4",
          "/answer?key=A4.3/customs/practice",
          "/answer?key=A8.3/state/practice",
          "/findings?gap=A3.1/customs/practice&with=2026-11-23",
          "/plan",
          "/plan?action=1");

  @TempDir static Path folder;
  private static final AccessCode CODE = AccessCode.generate();
  private static AssessmentHome home;
  private static ReadinessServer server;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    home = PracticeAssessment.in(folder.resolve("home"));
    server = ReadinessServer.start(home, CODE, new Listening("127.0.0.1", 0, null));
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void areAccessibleSayFirstWhatTheyAreNotAndHaveNoScore(Language language) {
    ColorScheme scheme = language.ordinal() % 2 == 0 ? ColorScheme.LIGHT : ColorScheme.DARK;
    try (BrowserContext window = chromium.window(w -> w.setColorScheme(scheme))) {
      Page page = window.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(server.uri() + "/login?language=" + language.code());
      look(page, language);
      comeIn(page, "Ana");
      assertThat(page.textContent("main p"))
          .isEqualTo(Messages.in(language).text("lead.not-a-test"));
      for (String path : PAGES) {
        page.navigate(server.uri() + path);
        look(page, language);
      }
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(scheme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK));
      page.navigate(server.uri() + "/findings");
      look(page, language);
      assertThat(said).isEmpty();
    }
  }

  private static void look(Page page, Language language) {
    assertThat(page.getAttribute("html", "lang")).isEqualTo(language.tag());
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    NoScore.in(page.textContent("body"), language);
    assertThat(page.querySelectorAll("script")).isEmpty();
  }

  @Test
  void aQuestionIsAnsweredEvidencedAndPlannedWithoutScripts() throws Exception {
    AnswerKey key = new AnswerKey("B2.2", "state", Aspect.PRACTICE);
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      enter(page, "Bo");
      page.navigate(server.uri() + "/answer?key=" + key);
      page.fill("#respondent", "");
      page.click("#save");
      assertThat(page.textContent(".problem")).contains("Choose a reply", "Say who answers");
      page.check("#reply-PARTIALLY");
      page.fill("#respondent", "Bo");
      page.fill("#text", PracticeAssessment.HOSTILE);
      page.click("#save");
      assertThat(page.url()).endsWith("/sections/B2#q-B2.2");
      assertThat(page.textContent("#q-B2\\.2")).contains("Claimed", "<script>", "Partially");

      page.navigate(server.uri() + "/answer?key=" + key);
      page.selectOption("#kind", "file");
      page.setInputFiles("#file", Files.writeString(folder.resolve("decree.html"), "<b>law</b>"));
      page.click("form[enctype] button");
      assertThat(page.textContent("#q-B2\\.2")).contains("Evidenced", "decree.html");
      assertThat(home.journal().now().answer(key).orElseThrow().evidence()).hasSize(1);

      page.navigate(server.uri() + "/plan");
      page.fill("#what", "Join the links to one point");
      page.check("#closes-B2\\.2\\/state\\/practice");
      page.fill("#owner", "CIO");
      page.fill("#due", "2027-06-30");
      page.click("main form button");
      assertThat(page.textContent("table")).contains("Join the links", "CIO", "2027-06-30");

      page.navigate(server.uri() + "/findings");
      page.check("#gap-B2\\.2\\/state\\/practice");
      page.click("main form button");
      assertThat(page.textContent("#whatif")).contains("B2", "partly 1", "partly 0");
    }
  }

  @Test
  void twoAnswerAtOnceAndNeitherIsLost() throws Exception {
    AnswerKey key = new AnswerKey("A1.2", "state", Aspect.PRACTICE);
    try (BrowserContext one = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page first = one.newPage();
      Page second = other.newPage();
      for (Page page : List.of(first, second)) {
        enter(page, page == first ? "Ana" : "Chen");
        page.navigate(server.uri() + "/answer?key=" + key);
      }
      first.check("#reply-YES");
      first.fill("#text", "meets monthly");
      first.click("#save");
      second.check("#reply-NO");
      second.fill("#text", "never met");
      second.click("#save");
      assertThat(second.textContent(".problem")).contains("Somebody else has changed");
      assertThat(second.textContent("#kept")).contains("meets monthly", "Ana");
      assertThat(second.inputValue("#text")).isEqualTo("never met");
      assertThat(Axe.violations(second)).isEmpty();
      assertThat(home.journal().now().answer(key).orElseThrow().reply()).isEqualTo(Reply.YES);
      second.click("#save");
      assertThat(home.journal().history(key)).hasSize(2);
      assertThat(home.journal().now().answer(key).orElseThrow().reply()).isEqualTo(Reply.NO);
    }
  }

  @Test
  void aQuestionIsAnsweredByKeyboardAlone() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(320, 640))) {
      Page page = window.newPage();
      enter(page, "Dee");
      page.navigate(server.uri() + "/answer?key=A1.1/state/law");
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      tabTo(page, "reply-YES");
      page.keyboard().press("Space");
      tabTo(page, "save");
      page.keyboard().press("Enter");
      page.waitForURL("**/sections/A1**");
      AnswerKey key = new AnswerKey("A1.1", "state", Aspect.LAW);
      assertThat(home.journal().now().answer(key).orElseThrow().respondent()).isEqualTo("Dee");
    }
  }

  @Test
  void strangersForgersAndTheirFilesAreKeptOut() throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpResponse<String> page = get(client, "/");
    assertThat(page.statusCode()).isEqualTo(302);
    HttpResponse<String> login = get(client, "/login");
    assertThat(login.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'")
        .doesNotContain("unsafe");
    assertThat(String.join(";", login.headers().allValues("Set-Cookie")))
        .contains("HttpOnly", "SameSite=Strict");
    HttpResponse<String> forged =
        client.send(
            HttpRequest.newBuilder(URI.create(server.uri() + "/agencies"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("id=x&name=x"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(forged.statusCode()).isIn(302, 403);
    assertThat(home.journal().now().agencies()).doesNotContainKey("x");

    try (BrowserContext window = chromium.window(w -> w)) {
      Page browser = window.newPage();
      browser.navigate(server.uri() + "/login?language=en");
      browser.fill("#username", "Mallory");
      browser.fill("#password", "guess");
      browser.click("main button");
      assertThat(browser.textContent(".error")).contains("not right");
      enter(browser, "Ana");
      for (String wrong :
          List.of("/answer?key=I.A.1/customs/law", "/answer?key=x", "/sections/Z", "/evidence/x")) {
        Response answer = Objects.requireNonNull(browser.navigate(server.uri() + wrong));
        assertThat(answer.status()).as(wrong).isEqualTo(404);
        assertThat(browser.textContent("h1")).isEqualTo("This did not work");
      }
    }
  }

  private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(server.uri() + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void enter(Page page, String name) {
    page.navigate(server.uri() + "/login?language=en");
    comeIn(page, name);
  }

  private static void comeIn(Page page, String name) {
    page.fill("#username", name);
    page.fill("#password", CODE.text());
    page.click("main button");
    page.waitForURL(server.uri() + "/");
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 30; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + id);
  }
}
