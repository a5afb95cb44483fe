// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Events as they happen, whichever node has stored them. */
class LivePagesTest {
  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static Chromium chromium;
  private static Officer rahima;
  private static StoredMessage document;
  private static int stored;

  @BeforeAll
  static void start() throws Exception {
    SealAuthority seals = new SealAuthority("BD");
    TestTrust trust = new TestTrust();
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, trust, URI.create("https://localhost:1/documents"));
    trust.publish(Register.trusted(gateway.as4(), URI.create("https://localhost:1/as4"), seals));
    chromium = Chromium.start();
    rahima = Officer.of(gateway, "rahima", Role.OPERATOR);
    String submitted = gateway.submit(Neighbours.certificate(seals, "CO-LIVE")).body();
    String id = JsonMapper.builder().build().readTree(submitted).path("id").asString();
    document = store().messages().find(UUID.fromString(id)).orElseThrow();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    gateway.close();
  }

  private static Store store() {
    return gateway.context().getBean(Store.class);
  }

  /** As another node would store it. */
  private static void happens(String detail) {
    store()
        .inTransaction(
            () -> {
              store().events().add(document, "happened-" + stored++, detail, Instant.now());
              return detail;
            });
  }

  private static void said(Page page, String words) throws Exception {
    Neighbours.await(words, () -> page.textContent("#live-status"), text -> text.contains(words));
  }

  private static Page following(BrowserContext window) throws Exception {
    Page page = rahima.logIn(window);
    page.navigate(rahima.at("/live").toString());
    said(page, "by themselves");
    return page;
  }

  @Test
  void appearByThemselvesAsText() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = following(window);
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.onPageError(said::add);
      assertThat(page.textContent("#tail")).contains("CO-LIVE", "Submitted");
      happens("<img src=x onerror=alert(1)>\u202E");
      Neighbours.await(
          "it appears",
          () -> page.textContent("#tail tr >> nth=0"),
          text -> text.contains("<img src=x"));
      assertThat(page.locator("#tail img").count()).isZero();
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(said).isEmpty();
    }
  }

  @Test
  void waitWhileThePageIsPausedAndAreNotLost() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = following(window);
      page.click("#pause");
      happens("while it was paused");
      said(page, "Paused; 1");
      assertThat(page.textContent("#tail")).doesNotContain("while it was paused");
      page.click("#pause");
      assertThat(page.textContent("#tail tr >> nth=0")).contains("while it was paused");
    }
  }

  @Test
  void areSeenWithoutScriptsByLookingAgain() {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/live").toString());
      assertThat(page.locator("#pause").isVisible()).isFalse();
      happens("seen without scripts");
      page.click("text=Look again");
      assertThat(page.textContent("#tail")).contains("seen without scripts");
    }
  }

  @Test
  void endWithTheSession() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = following(window);
      Page other = window.newPage();
      other.navigate(rahima.at("/").toString());
      other.click("form[action='/logout'] button");
      said(page, "Nothing further");
      happens("after the logout");
      assertThat(page.textContent("#tail")).doesNotContain("after the logout");
    }
  }

  /** Each holds a thread: one person has three at most, and the fourth is told to come later. */
  @Test
  void areFollowedByFewAtOnce() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Officer many = Officer.of(gateway, "many", Role.OPERATOR);
      Page page = many.logIn(window);
      Object refused =
          page.evaluate(
              """
              async () => {
                const open = [];
                for (let i = 0; i < 3; i++) {
                  open.push(await fetch('/live/events'));
                }
                const statuses = open.map(one => one.status);
                statuses.push((await fetch('/live/events')).status);
                open.forEach(one => one.body.cancel());
                return statuses.join();
              }
              """);
      assertThat(refused).isEqualTo("200,200,200,503");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibility(String language, ColorScheme scheme) throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(shots);
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/live").toString());
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.textContent("body")).doesNotContain("??");
      Files.write(shots.resolve("gateway-live-" + language + ".png"), page.screenshot());
    }
  }
}
