// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Store;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a trader does with a document before an authority seals it, in a real browser. */
class FilingPagesTest {
  private static final int MOST_BYTES = 100_000;
  private static final String HAND_IN = "form[action$='/hand-in'] button";

  @TempDir static Path folder;
  private static Portal portal;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    portal = new Portal(folder, "");
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    portal.close();
  }

  private static Page upload(BrowserContext window, String person, String document) {
    Page page = portal.logIn(window, person);
    choose(page, document);
    Portal.press(page, "main form button");
    return page;
  }

  private static void choose(Page page, String document) {
    page.navigate(portal.page("/filings/upload").toString());
    page.setInputFiles(
        "#document",
        new FilePayload("certificate.xml", "application/xml", document.getBytes(UTF_8)));
  }

  private static List<Filing> filings(String number) {
    return portal.bd.context().getBean(Store.class).filings().of(Portal.TRADER, 1000).stream()
        .filter(filing -> number.equals(filing.number()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void handInWhatWasUploadedAndTakeItBack(boolean scripts) {
    String number = "CO-UP-" + scripts;
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = upload(window, "karim", Portal.certificate(number));
      assertThat(page.textContent("h1")).contains(number, "Draft");
      page.click("text=Read the document");
      page.waitForURL("**/reading");
      assertThat(page.textContent("main"))
          .contains("Meghna Knit Composite Ltd.", filings(number).get(0).content().sha256());
      page.goBack();

      Portal.press(page, HAND_IN);
      assertThat(page.textContent("h1")).contains("Handed in");
      assertThat(page.textContent(".lead")).contains(Portal.AUTHORITY);
      assertThat(page.content()).doesNotContain("/discard");

      Portal.press(page, "button:has-text('Take it back')");
      assertThat(page.textContent("h1")).contains("Draft");
      assertThat(filings(number).get(0).authority()).isNull();
    }
  }

  @Test
  void sayInPlainWordsWhatIsWrongWithLineAndRemedyAndKeepNothing() {
    String wrong =
        Portal.certificate("CO-WRONG")
            .replace(
                "<cbc:NetWeightMeasure unitCode=\"KGM\">2400.00",
                "<cbc:NetWeightMeasure unitCode=\"KGM\">9400.00")
            .replace(
                "<cbc:Description>Men's T-shirts",
                "<cbc:Description> </cbc:Description><cbc:Description>Men's T-shirts");
    int line = (int) wrong.substring(0, wrong.indexOf("9400.00")).lines().count() - 1;
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = upload(window, "karim", wrong);

      assertThat(page.textContent(".problem")).contains("Correct what is wrong", "certificate.xml");
      assertThat(page.textContent(".findings"))
          .contains("UB-09", "What to do:", "Line " + line + " of the document");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(filings("CO-WRONG")).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no XML at all",
        "{\"a\": 1}",
        "<a/>",
        "%PDF-1.7",
        "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
      })
  void takeNothingThatIsNoDocument(String nothing) {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = upload(window, "karim", nothing);
      assertThat(page.textContent(".problem")).contains("There is a problem");
      assertThat(page.url()).endsWith("/filings/upload");
    }
  }

  @Test
  void takeNothingThatIsSealedAlready() throws Exception {
    SealAuthority seals = new SealAuthority("BD");
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page =
          upload(
              window,
              "karim",
              new String(seals.seal(Portal.certificate("CO-SEALED").getBytes(UTF_8)), UTF_8));
      assertThat(page.textContent(".problem")).contains("carries a seal already");
    }
  }

  @Test
  void takeNothingThatIsTooLarge() {
    String large =
        Portal.certificate("CO-LARGE")
            .replace("</CertificateOfOrigin>", " ".repeat(11_000_000) + "</CertificateOfOrigin>");
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = upload(window, "karim", large);
      assertThat(page.textContent("main")).contains("Too large", "413");
      assertThat(filings("CO-LARGE")).isEmpty();
    }
  }

  @Test
  void showTenThousandLinesOfMistakesOnASmallPage() {
    StringBuilder items = new StringBuilder();
    for (int i = 10; i < 2_510; i++) {
      items.append(
          "<cac:GoodsItem>\n<cbc:SequenceNumberID>%d</cbc:SequenceNumberID>\n<cac:Item>\n<cbc:Name>x</cbc:Name></cac:Item>\n</cac:GoodsItem>\n"
              .formatted(i));
    }
    String document = Portal.certificate("CO-LONG");
    int at = document.indexOf("<cac:ShipmentStage>");
    document = document.substring(0, at) + items + document.substring(at);
    assertThat(document.lines().count()).isGreaterThan(10_000);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = upload(window, "karim", document);
      assertThat(page.locator(".findings > li").count()).isEqualTo(100);
      assertThat(page.textContent("main")).contains("more are not shown");
      assertThat(page.content().length()).isLessThan(MOST_BYTES);
    }
  }

  @Test
  void showHostileTextAsText() {
    String hostile = "&lt;script&gt;alert(1)&lt;/script&gt;${7*7}[[${7*7}]]'\"";
    String document =
        Portal.certificate("CO-&lt;img src=x onerror=alert(1)&gt;")
            .replace("Karnaphuli Star", hostile);
    try (BrowserContext window = chromium.window(w -> w)) {
      List<String> said = new ArrayList<>();
      Page page = portal.logIn(window, "karim");
      page.onDialog(dialog -> said.add(dialog.message()));
      page.onConsoleMessage(message -> said.add(message.text()));
      choose(page, document);
      Portal.press(page, "main form button");
      assertThat(page.textContent("h1")).contains("<img src=x onerror=alert(1)>");
      String filing = page.url();
      page.navigate(filing + "/reading");
      assertThat(page.textContent("main")).contains("<script>alert(1)</script>${7*7}[[${7*7}]]");
      page.navigate(portal.page("/filings").toString());
      assertThat(page.textContent("main")).contains("<img src=x onerror=alert(1)>");
      assertThat(said).isEmpty();
    }
  }

  @Test
  void makeOneFilingOfADoubleClickAndTellTheSecondOfTwoWhoAct() {
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      choose(page, Portal.certificate("CO-TWICE"));
      String id = page.inputValue("main input[name=id]");
      Portal.press(page, "main form button");
      assertThat(page.url()).endsWith("/filings/" + id);
      choose(page, Portal.certificate("CO-TWICE"));
      page.evaluate("id => document.querySelector('main input[name=id]').value = id", id);
      Portal.press(page, "main form button");
      assertThat(page.url()).endsWith("/filings/" + id);
      assertThat(filings("CO-TWICE")).hasSize(1);

      Page second = portal.logIn(other, "shila");
      second.navigate(page.url());
      assertThat(Portal.sendTwice(page, "form[action$='/hand-in']")).isEqualTo("200 200");
      page.navigate(portal.page("/filings/" + id).toString());
      assertThat(page.textContent("h1")).contains("Handed in");
      second.click("summary");
      Portal.press(second, "text=Throw it away for good");
      assertThat(second.textContent(".problem")).contains("Somebody changed it");
      assertThat(filings("CO-TWICE").get(0).status()).isEqualTo(Filing.Status.HANDED_IN);

      page.goBack();
      page.goForward();
      assertThat(page.textContent("h1")).contains("Handed in");
      assertThat(filings("CO-TWICE").get(0).version()).isEqualTo(1);
    }
  }

  @Test
  void hideWhatAnotherOrganisationPrepares() {
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      String filing = upload(window, "karim", Portal.certificate("CO-HIDDEN")).url();
      Page stranger = portal.logIn(other, "stranger");
      for (String path : List.of("", "/reading")) {
        assertThat(stranger.navigate(filing + path).status()).isEqualTo(404);
      }
      stranger.navigate(portal.page("/filings").toString());
      assertThat(stranger.textContent("main")).contains("Nothing has been prepared yet");
    }
  }

  @Test
  void violateNoRuleOfAccessibilityAndLookLikeThis() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(1200, 900))) {
      Page page = upload(window, "shila", Portal.certificate("CO-2026-000117"));
      String filing = page.url();
      for (Map.Entry<String, ColorScheme> look : Portal.LOOKS.entrySet()) {
        String language = look.getKey();
        Portal.look(page, language, look.getValue());
        for (String path : List.of("/filings", "/filings/upload", filing, filing + "/reading")) {
          String address = path.startsWith("/") ? portal.page(path).toString() : path;
          assertThat(page.navigate(address).status()).isEqualTo(200);
          assertThat(page.getAttribute("html", "lang")).startsWith(language);
          assertThat(Axe.violations(page)).as(path).isEmpty();
          assertThat(page.textContent("body")).as(path).doesNotContain("??");
          assertThat(page.content().length()).as(path).isLessThan(MOST_BYTES);
          keep(page, name(path), language);
          page.setViewportSize(320, 640);
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
          page.setViewportSize(1200, 900);
        }
      }
    }
  }

  @Test
  void sendToTheLoginWhoseSessionHasEndedAndKeepNothingOfTheFile() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      choose(page, Portal.certificate("CO-EXPIRED"));
      window.clearCookies();
      Portal.press(page, "main form button");
      assertThat(page.url()).endsWith("/login?expired");
      assertThat(filings("CO-EXPIRED")).isEmpty();
    }
  }

  private static String name(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.length() == 36 ? "filing" : "filing-" + last;
  }

  /** What the documentation shows; {@code -Dscreenshots=docs/screenshots} keeps it there. */
  static void keep(Page page, String name, String language) throws Exception {
    Path folder = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(folder);
    boolean full = name.equals("filing-filings") || name.equals("approvals"); // of other tests
    if (List.of("en", "zh").contains(language) && !full) {
      Files.write(folder.resolve("gateway-" + name + "-" + language + ".png"), page.screenshot());
    }
  }
}
