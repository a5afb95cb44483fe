// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pages of the running gateway in a real browser, over documents that have really crossed: in
 * four languages, light and dark, narrow, by keyboard, without scripts.
 */
class PagesTest {
  private static final int MOST_BYTES = 100_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SENTENCE = "twelve goats cross the river";

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static String outbound = "";
  private static String inbound = "";

  @BeforeAll
  static void start() throws Exception {
    neighbours = new Neighbours(folder);
    chromium = Chromium.start();
    outbound = neighbours.cross("CO-2026-PAGES").path("id").asString();
    inbound =
        JSON.readTree(neighbours.kr.get("/v1/documents?documentNumber=CO-2026-PAGES").body())
            .path("documents")
            .path(0)
            .path("id")
            .asString();
    account(neighbours.bd);
    account(neighbours.kr);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    neighbours.close();
  }

  private static void account(RunningGateway gateway) {
    LocalAccounts accounts = gateway.context().getBean(LocalAccounts.class);
    String given =
        accounts.add("test", "rahima", Set.of(Role.OPERATOR, Role.AUDITOR), "BD").orElseThrow();
    assertThat(accounts.changePassword("rahima", given, SENTENCE)).isEmpty();
  }

  private static URI page(String path) {
    return page(neighbours.bd, path);
  }

  private static URI page(RunningGateway gateway, String path) {
    return gateway.anonymous(path).build().uri();
  }

  private static List<String> paths() {
    return List.of(
        "/",
        "/password",
        "/partners",
        "/partners/KR",
        "/documents",
        "/documents?type=invoice",
        "/documents?from=yesterday",
        "/documents/" + outbound,
        "/documents/" + outbound + "/reading",
        "/documents/" + outbound + "/source",
        "/documents/00000000-0000-0000-0000-000000000000");
  }

  private static Page logIn(BrowserContext window, URI start) {
    return logIn(window.newPage(), start);
  }

  private static Page logIn(Page page, URI start) {
    page.navigate(start.resolve("/login").toString());
    page.fill("#username", "rahima");
    page.fill("#password", SENTENCE);
    page.click("main button");
    page.waitForURL(start.resolve("/").toString());
    return page;
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK", "en,DARK", "fr,LIGHT"})
  void violateNoRuleOfAccessibilityAndSayNothingOnTheConsole(String language, ColorScheme scheme) {
    try (BrowserContext window =
        chromium.window(w -> w.setColorScheme(scheme).setLocale(language))) {
      Page page = window.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.onPageError(said::add);
      page.navigate(page("/login").toString());
      assertThat(Axe.violations(page)).as("login").isEmpty();
      assertThat(page.getAttribute("html", "lang")).startsWith(language);
      page.close();
      Page inside = logIn(window, page("/"));
      for (String path : paths()) {
        assertThat(inside.navigate(page(path).toString()).status()).as(path).isLessThan(500);
        assertThat(Axe.violations(inside)).as(path).isEmpty();
        assertThat(inside.textContent("body")).as(path).doesNotContain("??");
      }
      assertThat(said).isEmpty();
    }
  }

  @Test
  void reflowOnANarrowScreenInBothDirectionsOfWriting() {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(320, 640))) {
      Page page = logIn(window, page("/"));
      for (String path : paths()) {
        page.navigate(page(path).toString());
        assertThat(overflow(page)).as(path).isZero();
        page.evaluate("document.documentElement.dir = 'rtl'");
        assertThat(overflow(page)).as(path + " from right to left").isZero();
      }
    }
  }

  @Test
  void needAtMostHundredKilobytes() {
    try (BrowserContext window = chromium.window(w -> w)) {
      logIn(window, page("/"));
      for (String path : paths()) {
        Page page = window.newPage();
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(page(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(responses.stream().mapToInt(response -> response.body().length).sum())
            .as(path)
            .isBetween(1, MOST_BYTES);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findADocumentByItsNumberAndTellWhereItIs(boolean scripts) {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = logIn(window, page("/"));
      page.fill("#find", "CO-2026-PAGES");
      page.click(".find button");
      page.waitForURL("**/documents/" + outbound);

      assertThat(page.textContent("h1")).contains("CO-2026-PAGES", "Accepted");
      assertThat(page.textContent(".journey"))
          .contains("Signed receipt of the other gateway", "The recipient’s decision");
      assertThat(page.locator(".journey .step-DONE").count()).isEqualTo(3);
      assertThat(page.textContent(".verdicts")).contains("Intact");
    }
  }

  @Test
  void explainToTheRecipientWhyItIsRecognised() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page(neighbours.kr, "/"));
      page.navigate(page(neighbours.kr, "/documents/" + inbound).toString());

      assertThat(page.textContent(".verdicts")).contains("Recognised", "Under clause");
      assertThat(page.locator(".journey .step-DONE").count()).isEqualTo(4);
      page.click("text=The whole report");
      assertThat(page.textContent("body")).contains("SHA-256");
      assertThat(page.evaluate("getComputedStyle(document.body).maxWidth"))
          .as("its own style sheet applies")
          .isNotEqualTo("none");
    }
  }

  @Test
  void letADocumentBeReadInTheReadersLanguage() {
    try (BrowserContext window = chromium.window(w -> w.setLocale("zh"))) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/documents/" + outbound).toString());
      page.click("a.button");
      page.waitForURL("**/reading");

      assertThat(page.textContent("main"))
          .contains("CO-2026-PAGES", "孟加拉国", "2400.00 千克", "Karnaphuli Star");
    }
  }

  @Test
  void sayWhatGoesToAPartnerAndWhetherItAnswers() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.click("nav a[href='/partners']");
      assertThat(page.textContent("main")).doesNotContain("Practice partner");
      page.click("main a[href='/partners/KR']");

      assertThat(page.textContent("main")).contains("Document", neighbours.kr.as4().toString());
      page.click("main button");
      page.waitForLoadState();
      assertThat(page.textContent("[role=status]")).contains("It answers");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.navigate(page("/sandbox").toString()).status())
          .as("practice is off unless configured")
          .isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void runTheDoctorsStepsWithAPartner(boolean scripts) throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/partners/KR").toString());
      page.dblclick("text=Examine it step by step");
      page.waitForURL("**/examinations/*");
      page.waitForSelector("text=All steps are over");

      assertThat(page.locator(".layer-OK").count()).isGreaterThanOrEqualTo(6);
      assertThat(page.textContent("main"))
          .contains("localhost", "TLSv1.3", "gateway-kr", "it came, and holds");
      if (scripts) {
        assertThat(Axe.violations(page)).isEmpty();
      }
    }
    assertThat(neighbours.bd.send(neighbours.bd.auditing("/v1/audit").build()).body())
        .contains("partner.examine");
  }

  @Test
  void stopTheStepsWhereTheyFailAndSayWhatToDo() throws Exception {
    neighbours.trust.publish(
        Register.trusted(
            neighbours.bd.as4(), URI.create("https://localhost:1/as4"), neighbours.seals));
    try (BrowserContext window = chromium.window(w -> w.setLocale("zh"))) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/partners/KR").toString());
      page.click("form[action$='examinations'] button");
      page.waitForURL("**/examinations/*");
      page.waitForSelector(".layer-FAILED");

      assertThat(page.textContent(".layer-FAILED")).contains("端口接受连接", "检查防火墙");
      page.waitForSelector("form[action$='examinations']");
      assertThat(page.locator(".layer-NOT_TRIED").count()).isEqualTo(4);
      assertThat(Axe.violations(page)).isEmpty();
    } finally {
      neighbours.trust.publish(
          Register.trusted(neighbours.bd.as4(), neighbours.kr.as4(), neighbours.seals));
    }
  }

  @Test
  void drawWhyADocumentIsTrusted() {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = logIn(window, page(neighbours.kr, "/"));
      page.navigate(page(neighbours.kr, "/documents/" + inbound).toString());

      assertThat(page.locator(".trust-path .stop").count()).isEqualTo(6);
      assertThat(page.textContent(".trust-path svg"))
          .contains(
              "CO-2026-PAGES", "Trust anchor", "Seal Operator", "bd-kr/1", "Republic of Korea")
          .contains("register version 1");
      assertThat(page.locator(".trust-path ol li").count()).isEqualTo(6);
    }
  }

  @Test
  void giveTheEvidenceAwayWhole() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/documents/" + outbound).toString());
      Download download = page.waitForDownload(() -> page.click("text=Evidence package"));

      assertThat(download.suggestedFilename()).isEqualTo(outbound + "-evidence.asice");
      assertThat(Files.readAllBytes(download.path()))
          .isEqualTo(
              neighbours
                  .bd
                  .bytes(neighbours.bd.request("/v1/documents/" + outbound + "/evidence").build())
                  .body());
    }
  }

  @Test
  void sayBesideTheFieldWhatIsWrongAndKeepWhatWasTyped() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/documents?q=CO-1&from=yesterday&state=EATEN").toString());

      assertThat(page.textContent(".problem")).contains("not a date", "Choose a state");
      assertThat(page.inputValue("#q")).isEqualTo("CO-1");
      page.click(".problem a[href='#from']");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("from");
    }
  }

  @Test
  void areReachedByKeyboardAlone() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      for (int i = 0; i < 10 && !"find".equals(focused(page)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().insertText("CO-2026-PAGES");
      page.keyboard().press("Enter");
      page.waitForURL("**/documents/" + outbound);
    }
  }

  /** Typed into each field, and written into the address, by somebody who means harm. */
  @Test
  void showHostileTextAsTextAndLetNoneOfItRun() {
    String hostile = "\"'><img src=x onerror=alert(1)>${7*7}[[${7*7}]]";
    String coded = URLEncoder.encode(hostile, UTF_8).replace("+", "%20");
    try (BrowserContext window = chromium.window(w -> w)) {
      List<String> said = new ArrayList<>();
      Page page = logIn(window, page("/"));
      page.onDialog(dialog -> said.add(dialog.message()));
      page.navigate(page("/documents").toString());
      Object names =
          page.evaluate(
              "[...new Set([...document.querySelectorAll('input[name], select[name]')]"
                  + ".map(field => field.name))].filter(name => name[0] !== '_')");
      List<String> addresses = new ArrayList<>();
      for (Object name : (List<?>) names) {
        addresses.add("/documents?" + name + "=" + coded);
      }
      assertThat(addresses).hasSizeGreaterThan(4);
      addresses.addAll(List.of("/partners/" + coded, "/documents/" + coded, "/login?" + coded));
      addresses.add("/verify?d=" + coded + "&t=" + coded + "&n=" + coded);
      for (String address : addresses) {
        assertThat(page.navigate(page(address).toString()).status()).as(address).isLessThan(500);
        assertThat(page.locator("img[src=x]").count()).as(address).isZero();
        assertThat(page.textContent("body")).as(address).doesNotContain("49[[", "[[49]]");
      }
      page.navigate(page("/documents").toString());
      page.fill("#q", hostile);
      Portal.press(page, "main form button");
      assertThat(page.inputValue("#q")).isEqualTo(hostile);
      assertThat(said).isEmpty();
    }
  }

  @Test
  void sendToTheLoginWhoseSessionHasEndedAndShowNothingWhenGoingBack() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/partners/KR").toString());
      window.clearCookies();
      Portal.press(page, "main form button");
      assertThat(page.url()).endsWith("/login?expired");

      Page again = logIn(window, page("/"));
      again.navigate(page("/documents/" + outbound).toString());
      again.navigate(page("/").toString());
      Portal.press(again, "form[action$='/logout'] button");
      again.goBack();
      again.goBack();
      assertThat(again.url()).endsWith("/login");
      assertThat(again.content()).doesNotContain("CO-2026-PAGES");
    }
  }

  @Test
  void answerEachClickOfADoubleClick() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window, page("/"));
      page.navigate(page("/partners/KR").toString());
      assertThat(Portal.sendTwice(page, "main form")).isEqualTo("200 200");
    }
  }

  /** On a line so slow that neither style sheets nor scripts nor pictures ever come. */
  @Test
  void areOfUseBeforeAnythingButThePageHasCome() {
    try (BrowserContext window = chromium.window(w -> w)) {
      window.route("**/assets/**", route -> route.abort());
      Page page = logIn(window, page("/"));
      page.fill("#find", "CO-2026-PAGES");
      page.click(".find button");
      page.waitForURL("**/documents/" + outbound);
      assertThat(page.textContent("h1")).contains("CO-2026-PAGES", "Accepted");
    }
  }

  /** On a line of 250 kbit/s with 300 ms to and fro, as a mobile phone's in the hills. */
  @Test
  void comeWholeOnASlowLine() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      JsonObject line = new JsonObject();
      line.addProperty("offline", false);
      line.addProperty("latency", 300);
      line.addProperty("downloadThroughput", 250_000 / 8);
      line.addProperty("uploadThroughput", 100_000 / 8);
      CDPSession wire = window.newCDPSession(page);
      wire.send("Network.enable");
      wire.send("Network.emulateNetworkConditions", line);

      logIn(page, page("/"));
      page.fill("#find", "CO-2026-PAGES");
      page.click(".find button");
      page.waitForURL("**/documents/" + outbound);
      page.waitForLoadState(LoadState.LOAD);
      assertThat(page.textContent("h1")).contains("CO-2026-PAGES", "Accepted");
      assertThat(page.evaluate("[...document.styleSheets].length > 0")).isEqualTo(true);
    }
  }

  /** What the documentation shows; {@code -Dscreenshots=docs/screenshots} keeps it there. */
  @ParameterizedTest
  @CsvSource({"en,LIGHT", "zh,DARK"})
  void looksLikeThis(String language, ColorScheme scheme) throws Exception {
    Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = logIn(window, page(neighbours.kr, "/"));
      for (String path :
          List.of("/documents", "/documents/" + inbound, "/documents/" + inbound + "/reading")) {
        assertThat(page.navigate(page(neighbours.kr, path).toString()).status()).isEqualTo(200);
        String name =
            path.equals("/documents")
                ? "documents"
                : path.endsWith("reading") ? "reading" : "document";
        Path file = folder.resolve("gateway-" + name + "-" + language + ".png");
        Files.createDirectories(folder);
        Files.write(file, page.screenshot());
        assertThat(file).isNotEmptyFile();
      }
      page.navigate(page(neighbours.kr, "/documents/" + inbound).toString());
      Files.write(
          folder.resolve("gateway-path-" + language + ".png"),
          page.locator(".trust-path").screenshot());
    }
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.id");
  }

  private static int overflow(Page page) {
    return ((Number)
            page.evaluate(
                "Math.max(0, document.documentElement.scrollWidth"
                    + " - document.documentElement.clientWidth)"))
        .intValue();
  }
}
