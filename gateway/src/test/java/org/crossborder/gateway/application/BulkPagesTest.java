// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.LegalHold;
import org.crossborder.gateway.store.Store;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** One officer asks for an act on many documents, another approves it. */
class BulkPagesTest {
  private static final String HOSTILE = "</td><script>alert(1)</script>\u202E \"'&amp;";

  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static Chromium chromium;
  private static Officer rahima;
  private static Officer tariq;
  private static final List<String> FAILED = new ArrayList<>();

  /** Nobody answers abroad, so that each document is given up. */
  @BeforeAll
  static void start() throws Exception {
    SealAuthority seals = new SealAuthority("BD");
    TestTrust trust = new TestTrust();
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, trust, URI.create("https://localhost:1/documents"), "1s");
    trust.publish(Register.trusted(gateway.as4(), URI.create("https://localhost:1/as4"), seals));
    chromium = Chromium.start();
    rahima = Officer.of(gateway, "rahima", Role.OPERATOR);
    tariq = Officer.of(gateway, "tariq", Role.OPERATOR);
    for (int i = 0; i < 10; i++) {
      String submitted = gateway.submit(Neighbours.certificate(seals, "CO-BULK-" + i)).body();
      FAILED.add(JsonMapper.builder().build().readTree(submitted).path("id").asString());
    }
    for (String id : FAILED) {
      Neighbours.await(gateway, id, "FAILED");
    }
  }

  @AfterAll
  static void stop() {
    chromium.close();
    gateway.close();
  }

  private static Store store() {
    return gateway.context().getBean(Store.class);
  }

  private static List<Intervention> done(int document) {
    return store().interventions().of(UUID.fromString(FAILED.get(document)));
  }

  /** Asks for an act on these documents; the page of the request. */
  private static Page asked(BrowserContext window, String kind, int... documents) {
    Page page = rahima.logIn(window);
    page.navigate(rahima.at("/documents?direction=OUTBOUND").toString());
    page.click("text=Act on these documents");
    page.selectOption("#kind", kind);
    page.click("text=Show which documents");
    for (Locator box : page.locator("input[name=item]").all()) {
      int number = Integer.parseInt(box.getAttribute("aria-label").replace("CO-BULK-", ""));
      box.setChecked(contains(documents, number));
    }
    if (kind.equals("HOLD")) {
      page.fill("#reference", "Case 7/2026");
    }
    page.fill("#reason", "They have mended it");
    page.click("text=Ask a second person");
    page.waitForURL(url -> url.matches(".*/bulk/[0-9a-f-]{36}"));
    return page;
  }

  private static boolean contains(int[] all, int one) {
    return Arrays.stream(all).anyMatch(each -> each == one);
  }

  private static Response decided(Page page, String button) {
    return page.waitForResponse(
        response -> response.request().isNavigationRequest(),
        () -> page.click("button[value=" + button + "]"));
  }

  /** The page of the request once it is carried out. */
  private static Page awaitDone(BrowserContext window, String request) throws Exception {
    Page page = window.newPage();
    Neighbours.await(
        "carried out",
        () -> {
          page.navigate(request);
          return page.textContent("h1");
        },
        title -> title.contains("Done"));
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void areCarriedOutOnceASecondPersonHasApproved(boolean scripts) throws Exception {
    int one = scripts ? 0 : 2;
    try (BrowserContext hers = chromium.window(w -> w.setJavaScriptEnabled(scripts));
        BrowserContext his = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page asked = asked(hers, "RESEND", one, one + 1);
      assertThat(asked.textContent("main")).contains("another person approves it", "2 documents");
      assertThat(asked.locator("button[value=approve]").count()).isZero();
      assertThat(done(one)).as("nothing before it is approved").isEmpty();

      Page looked = tariq.logIn(his);
      looked.navigate(asked.url());
      assertThat(looked.textContent("main"))
          .contains("They have mended it", "account:rahima", "CO-BULK-" + one)
          .doesNotContain("CO-BULK-9");
      looked.dblclick("button[value=approve]");
      awaitDone(his, asked.url());
    }
    for (int each : List.of(one, one + 1)) {
      assertThat(done(each)).extracting(Intervention::by).containsExactly("account:rahima");
      assertThat(done(each).get(0).reason()).contains("approved by account:tariq");
    }
    assertThat(done(9)).isEmpty();
    String audit = new String(gateway.bytes(gateway.auditing("/v1/audit").build()).body(), UTF_8);
    assertThat(audit).contains("bulk.request", "bulk.approve");
  }

  /** Four eyes: the same person does not approve by sending the other's form. */
  @Test
  void areNotApprovedByWhoAsks() {
    try (BrowserContext hers = chromium.window(w -> w)) {
      Page asked = asked(hers, "RESEND", 4);
      asked.evaluate("document.querySelector('button[value=withdraw]').value = 'approve'");
      assertThat(decided(asked, "approve").status()).isEqualTo(409);
      assertThat(asked.textContent("[role=alert]")).contains("cannot approve");
      assertThat(decided(asked, "withdraw").status()).isEqualTo(303);
    }
    assertThat(done(4)).isEmpty();
  }

  @Test
  void leaveOutWhatHasChangedSinceTheyWereAskedFor() throws Exception {
    try (BrowserContext hers = chromium.window(w -> w);
        BrowserContext his = chromium.window(w -> w)) {
      Page asked = asked(hers, "RESEND", 5);
      String request = asked.url();
      asked.navigate(rahima.at("/documents/" + FAILED.get(5) + "/resend").toString());
      asked.fill("#reason", "It cannot wait");
      asked.click("main button");
      asked.waitForURL("**?done=RETRY");

      Page looked = tariq.logIn(his);
      looked.navigate(request);
      assertThat(looked.textContent("main")).contains("It has changed since");
      decided(looked, "approve");
      assertThat(awaitDone(his, request).textContent("main")).contains("Left out: it had changed");
    }
    assertThat(done(5)).extracting(Intervention::reason).containsExactly("It cannot wait");
  }

  @Test
  void holdDocumentsForACase() throws Exception {
    try (BrowserContext hers = chromium.window(w -> w);
        BrowserContext his = chromium.window(w -> w)) {
      Page looked = tariq.logIn(his);
      String request = asked(hers, "HOLD", 6, 7).url();
      looked.navigate(request);
      decided(looked, "approve");
      awaitDone(his, request);
    }
    assertThat(store().retention().holds().of(UUID.fromString(FAILED.get(7))))
        .extracting(LegalHold::reference)
        .containsExactly("Case 7/2026");
  }

  @Test
  void areDecidedOnceAndInTime() {
    try (BrowserContext hers = chromium.window(w -> w);
        BrowserContext his = chromium.window(w -> w)) {
      Page asked = asked(hers, "RESEND", 8);
      Page looked = tariq.logIn(his);
      looked.navigate(asked.url());
      decided(asked, "withdraw");
      assertThat(decided(looked, "approve").status()).isEqualTo(409);
      assertThat(looked.textContent("[role=alert]")).contains("somebody has decided already");

      asked = asked(hers, "RESEND", 8);
      looked.navigate(asked.url());
      gateway
          .context()
          .getBean(JdbcClient.class)
          .sql("update bulk_request set expires_at = requested_at")
          .update();
      assertThat(decided(looked, "approve").status()).isEqualTo(409);
      assertThat(looked.textContent("h1")).contains("Expired");
    }
    assertThat(done(8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibilityAndShowWhatIsHostileAsText(String language, ColorScheme scheme)
      throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(shots);
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = rahima.logIn(window);
      page.navigate(rahima.at("/bulk/new?kind=HOLD&type=certificate-of-origin").toString());
      assertThat(Axe.violations(page)).isEmpty();
      Files.write(
          shots.resolve("gateway-bulk-" + language + ".png"),
          page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
      page.fill("#reference", "<b>");
      page.fill("#reason", HOSTILE);
      page.click("main form[method=post] button");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.inputValue("#reason")).isEqualTo(HOSTILE);
      page.fill("#reference", "Дело 7");
      page.click("main form[method=post] button");
      page.waitForURL(url -> url.matches(".*/bulk/[0-9a-f-]{36}"));
      assertThat(page.textContent("main")).contains(HOSTILE).doesNotContain("??");
      assertThat(Axe.violations(page)).isEmpty();
      page.navigate(rahima.at("/bulk").toString());
      assertThat(Axe.violations(page)).isEmpty();
      page.navigate(rahima.at("/bulk/new?kind=EATEN&q=" + "%3Cscript%3E").toString());
      assertThat(Axe.violations(page)).isEmpty();
    }
  }
}
