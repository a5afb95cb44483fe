// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches that persons keep under a name, alone or with all in their role. */
class ViewPagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u202E\"'&amp; ${7*7} [[${7*7}]]";

  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static Chromium chromium;
  private static Officer rahima;
  private static Officer tariq;
  private static Officer karim;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, new TestTrust(), URI.create("https://localhost:1/documents"));
    chromium = Chromium.start();
    rahima = Officer.of(gateway, "rahima", Role.OPERATOR);
    tariq = Officer.of(gateway, "tariq", Role.OPERATOR);
    karim = Officer.of(gateway, "karim", Role.TRADER);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    gateway.close();
  }

  private static Page kept(
      BrowserContext window, Officer officer, String query, String name, String role) {
    Page page = officer.logIn(window);
    page.navigate(officer.at("/documents?" + query).toString());
    page.click("summary");
    page.fill("#name", name);
    page.selectOption("#role", role);
    sent(page, "details button");
    return page;
  }

  /** Presses a button, and waits until the page after the answer is there. */
  private static void sent(Page page, String button) {
    page.waitForResponse(
        response ->
            response.request().isNavigationRequest() && response.request().method().equals("GET"),
        () -> page.click(button));
    page.waitForLoadState();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areKeptWithWhatWasSearchedFor(boolean scripts) {
    String name = "Waiting in Korea " + scripts;
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = kept(window, rahima, "state=SENDING&party=KR&q=a%26b%3D%25c", name, "");
      page.navigate(rahima.at("/documents?all=1").toString());
      page.click("text=" + name);

      assertThat(page.inputValue("#party")).isEqualTo("KR");
      assertThat(page.inputValue("#state")).isEqualTo("SENDING");
      assertThat(page.inputValue("main #q")).isEqualTo("a&b=%c");
    }
  }

  @Test
  void areSeenByTheOwnerAloneOrByAllInTheRole() {
    try (BrowserContext hers = chromium.window(w -> w);
        BrowserContext his = chromium.window(w -> w);
        BrowserContext traders = chromium.window(w -> w)) {
      kept(hers, rahima, "state=FAILED", "Mine alone", "");
      kept(hers, rahima, "state=FAILED", "For operators", "OPERATOR");
      Page page = tariq.logIn(his);
      page.navigate(tariq.at("/documents").toString());
      assertThat(page.textContent(".views")).contains("For operators").doesNotContain("Mine alone");
      page.navigate(tariq.at("/views").toString());
      assertThat(page.locator("article >> text=Forget it").count())
          .as("only its owner takes it away")
          .isZero();

      Page trader = karim.logIn(traders);
      trader.navigate(karim.at("/documents").toString());
      assertThat(trader.textContent("main")).doesNotContain("For operators", "Mine alone");
    }
  }

  /** Nobody shares with a role that may do more than the person, whatever the form says. */
  @Test
  void areNotSharedWithAnotherRole() {
    try (BrowserContext traders = chromium.window(w -> w);
        BrowserContext his = chromium.window(w -> w)) {
      Page page = karim.logIn(traders);
      page.navigate(karim.at("/documents?state=FAILED").toString());
      FormData form =
          FormData.create()
              .set("_csrf", page.inputValue("details [name=_csrf]"))
              .set("name", "Look here")
              .set("role", "OPERATOR")
              .set("state", "FAILED");
      traders.request().post(karim.at("/views").toString(), RequestOptions.create().setForm(form));

      Page operator = tariq.logIn(his);
      operator.navigate(tariq.at("/documents").toString());
      assertThat(operator.textContent("main")).doesNotContain("Look here");
    }
  }

  @Test
  void oneOfThemBeginsTheListUntilItIsForgotten() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = kept(window, tariq, "direction=INBOUND&state=HELD", "What is held", "");
      page.navigate(tariq.at("/views").toString());
      sent(page, "article[aria-label='What is held'] button[name=on]");
      page.click("nav a[href='/documents']");
      page.waitForURL("**/documents?direction=INBOUND&state=HELD");
      page.click("text=Show all");
      assertThat(page.inputValue("#state")).isEmpty();

      page.navigate(tariq.at("/views").toString());
      sent(page, "article[aria-label='What is held'] >> text=Forget it");
      page.click("nav a[href='/documents']");
      page.waitForURL("**/documents");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void showHostileNamesAsTextAndViolateNoRuleOfAccessibility(String language, ColorScheme scheme)
      throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(shots);
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = kept(window, rahima, "q=%3Cimg%20src%3Dx%3E", HOSTILE, "");
      assertThat(page.textContent(".views")).contains(HOSTILE);
      assertThat(Axe.violations(page)).isEmpty();
      page.click("summary");
      assertThat(Axe.violations(page)).isEmpty();
      page.navigate(rahima.at("/views").toString());
      assertThat(page.textContent("main")).contains(HOSTILE).doesNotContain("??");
      assertThat(Axe.violations(page)).isEmpty();
      Files.write(shots.resolve("gateway-views-" + language + ".png"), page.screenshot());
    }
  }
}
