// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.sandbox.Fault;
import org.crossborder.gateway.sandbox.Practice;
import org.crossborder.gateway.sandbox.PracticeRun;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Practice with a partner that does wrong what is chosen, over real AS4. */
class SandboxPagesTest {
  private static final int MOST_BYTES = 100_000;

  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static Chromium chromium;
  private static Officer rahima;

  @BeforeAll
  static void start() throws Exception {
    TestTrust trust = new TestTrust();
    gateway =
        new RunningGateway(
            folder,
            "BD",
            TestPki.BD,
            trust,
            URI.create("https://localhost:1/documents"),
            "1h",
            "--crossborder.gateway.sandbox.enabled=true");
    trust.publish(
        Register.trusted(
            gateway.as4(), URI.create("https://localhost:1/as4"), new SealAuthority("BD")));
    chromium = Chromium.start();
    rahima = Officer.of(gateway, "rahima", Role.OPERATOR);
  }

  @AfterAll
  static void stop() {
    chromium.close();
    gateway.close();
  }

  /** Sends a practice document and waits until the page says how it ended. */
  private static Page practised(BrowserContext window, Fault fault, boolean lasting)
      throws Exception {
    Page page = rahima.logIn(window);
    page.navigate(rahima.at("/partners").toString());
    page.click("text=Practice partner");
    assertThat(page.textContent(".practice")).contains("Practice.", "is counted");
    page.check("input[value='" + fault + "']");
    page.setChecked("input[name='lasting']", lasting);
    page.click("main button");
    page.waitForURL("**/sandbox/*");
    Neighbours.await("it is over", () -> again(page), text -> !text.contains("Under way"));
    return page;
  }

  private static String again(Page page) {
    page.navigate(page.url());
    return page.textContent("h1");
  }

  private static String attempt(Page page, int number) {
    return page.textContent(".attempt >> nth=" + (number - 1));
  }

  @Test
  void receiptWhatGoesWell() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = practised(window, Fault.NONE, false);
      assertThat(page.textContent("h1")).contains("PRACTICE-", "Receipted");
      assertThat(page.textContent("#partner")).contains("once, byte for byte");
    }
  }

  @Test
  void takeALateReceiptOfWhatIsSentAgainAndDeliverOnce() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.DELAY, false);
      assertThat(page.textContent("h1")).contains("Receipted");
      assertThat(attempt(page, 1)).contains("Try again", "EBMS:0005", "No answer");
      assertThat(attempt(page, 2)).contains("Receipted");
      assertThat(page.textContent("#partner")).contains("The document once", "2 times");
    }
  }

  @Test
  void goOnAfterABrokenConnection() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.DROP, false);
      assertThat(page.textContent("h1")).contains("Receipted");
      assertThat(attempt(page, 1))
          .contains("Try again", "EBMS:0005", "No answer from")
          .doesNotContain("HTTP 500");
      assertThat(page.textContent("#partner"))
          .isEqualToIgnoringWhitespace("The document once, byte for byte.");
    }
  }

  @Test
  void giveUpWhatNeverGetsThrough() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.DROP, true);
      assertThat(page.textContent("h1")).contains("Given up");
      assertThat(page.locator(".attempt-RETRYABLE").count()).isEqualTo(3);
      assertThat(page.textContent("#partner")).contains("never took the message in");
    }
  }

  @Test
  void notAcceptAWrongReceipt() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.WRONG_RECEIPT, true);
      assertThat(page.textContent("h1")).contains("Given up");
      assertThat(attempt(page, 1)).contains("EBMS:0302", "with another digest");
      assertThat(page.textContent("#partner")).contains("once, byte for byte", "3 times");
    }
  }

  @Test
  void notRelyOnAnExpiredCertificate() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.EXPIRED_CERTIFICATE, false);
      assertThat(page.textContent("h1")).contains("Receipted");
      assertThat(attempt(page, 1)).contains("EBMS:0302", "run out", "is valid from");
      assertThat(attempt(page, 2)).contains("Receipted");
    }
  }

  @Test
  void endWithTheFirstSignedRefusalOfWhatWasChanged() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.ALTERED_PAYLOAD, false);
      assertThat(page.textContent("h1")).contains("Refused");
      assertThat(page.locator(".attempt").count()).isEqualTo(1);
      assertThat(attempt(page, 1)).contains("Final", "EBMS:0102");
      assertThat(page.textContent("#partner")).contains("never took the message in");
    }
  }

  @Test
  void isOnRecordAndNeverTraffic() throws Exception {
    Practice practice = gateway.context().getBean(Practice.class);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = practised(window, Fault.NONE, false);
      PracticeRun run = practice.runs().get(0);

      page.navigate(rahima.at("/documents?q=" + run.number()).toString());
      assertThat(page.locator("main tbody tr").count()).isZero();
      JdbcClient sql = gateway.context().getBean(JdbcClient.class);
      for (String table : new String[] {"message", "receipt", "document_event", "throughput"}) {
        assertThat(sql.sql("SELECT count(*) FROM " + table).query(Long.class).single())
            .as(table)
            .isZero();
      }
      assertThat(gateway.send(gateway.auditing("/v1/audit").build()).body())
          .contains("sandbox.send", run.number(), "practice, not traffic");
    }
  }

  @Test
  void sayWhatIsNotKnownAndLetNobodyChooseWhatIsNot() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = rahima.logIn(window);
      assertThat(page.navigate(rahima.at("/sandbox/" + new UUID(0, 1)).toString()).status())
          .isEqualTo(404);
      page.navigate(rahima.at("/sandbox").toString());
      page.locator("input[value='NONE']").evaluate("field => field.value = '<b>'");
      page.check("input[name='fault'] >> nth=0");
      page.click("main button");
      assertThat(page.locator("main b").count()).isZero();
      assertThat(page.textContent("body")).doesNotContain("PRACTICE-");
    }
  }

  @Test
  void sendOneDocumentOnADoubleClickAndNoneAfterTheBackButton() throws Exception {
    Practice practice = gateway.context().getBean(Practice.class);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/sandbox").toString());
      String id = page.inputValue("main input[name=id]");
      int before = practice.runs().size();
      assertThat(Portal.sendTwice(page, "main form")).isEqualTo("200 200");
      assertThat(practice.runs()).hasSize(before + 1);

      Portal.press(page, "main button");
      assertThat(page.url()).endsWith("/sandbox/" + id);
      page.goBack();
      page.goForward();
      assertThat(practice.runs()).hasSize(before + 1);
      assertThat(gateway.send(gateway.auditing("/v1/audit").build()).body())
          .containsOnlyOnce("\"" + practice.runs().get(0).number() + "\"");
    }
  }

  @Test
  void sendNothingWhenTheSessionIsOver() throws Exception {
    Practice practice = gateway.context().getBean(Practice.class);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/sandbox").toString());
      int before = practice.runs().size();
      window.clearCookies();
      page.click("main button");
      page.waitForURL("**/login?expired");
      assertThat(practice.runs()).hasSize(before);
    }
  }

  @Test
  void isReachedByKeyboardAlone() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/sandbox").toString());
      page.focus("input[name='fault'] >> nth=0");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**/sandbox/*");
      Neighbours.await("over", () -> again(page), text -> text.contains("Receipted"));
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibility(String language, ColorScheme scheme) throws Exception {
    Practice practice = gateway.context().getBean(Practice.class);
    PracticeRun run = practice.begin(UUID.randomUUID(), Fault.DROP, false).orElseThrow().run();
    Neighbours.await("it is over", run::isOver, over -> over);
    try (BrowserContext window =
        chromium.window(w -> w.setLocale(language).setColorScheme(scheme))) {
      Page page = rahima.logIn(window);
      for (String path : new String[] {"/sandbox", "/sandbox/" + run.id()}) {
        int bytes = page.navigate(rahima.at(path).toString()).body().length;
        assertThat(bytes).isLessThan(MOST_BYTES);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.textContent("body")).as(path).doesNotContain("??");
        photograph(page, language, path.equals("/sandbox") ? "sandbox" : "sandbox-run");
      }
    }
  }

  private static void photograph(Page page, String language, String name) throws Exception {
    String shots = System.getProperty("screenshots");
    if (shots != null && (language.equals("en") || language.equals("zh"))) {
      Files.write(
          Path.of(shots, "gateway-" + name + "-" + language + ".png"),
          page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
    }
  }
}
