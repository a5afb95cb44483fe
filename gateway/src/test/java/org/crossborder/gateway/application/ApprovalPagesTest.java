// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.crossborder.gateway.form.Answers;
import org.crossborder.gateway.form.FilledForms;
import org.crossborder.gateway.form.FormDescription;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.store.AuditEntry;
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

/** From a trader's form over an officer's approval to the other Party, in a real browser. */
class ApprovalPagesTest {
  private static final int MOST_BYTES = 100_000;
  private static final String HAND_IN = "form[action$='/hand-in'] button";
  private static final String APPROVE = "form[action$='/approve'] button";
  private static final String RETURN = "form[action$='/return'] button";

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

  private static Store store() {
    return portal.bd.context().getBean(Store.class);
  }

  private static Filing filing(String id) {
    return store().filings().find(UUID.fromString(id)).orElseThrow();
  }

  private static Answers answers(String id) {
    return Answers.read(String.valueOf(filing(id).fields()));
  }

  private static String last(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private static void open(Page page, String path) {
    page.navigate(portal.page(path).toString());
  }

  /** Begins a form of this type; its id. */
  private static String begin(Page page, int offer) {
    open(page, "/filings/new");
    page.check("#offer-" + offer);
    Portal.press(page, "main form button");
    return last(page.url());
  }

  private static void fill(Page page, FormSection section, Map<String, String> answers) {
    for (FormField field : section.fields()) {
      String answer = answers.getOrDefault(field.id(), "");
      String selector = "#" + field.id();
      if (page.locator("select" + selector).count() > 0) {
        page.selectOption(selector, answer);
      } else {
        page.fill(selector, answer);
      }
    }
  }

  /** Fills the whole form in as a person does, page by page. */
  private static void fillIn(Page page, String id, FormDescription form, Answers answers) {
    for (FormSection section : form.asked()) {
      int lines = section.repeated() ? answers.lines().size() : 0;
      for (int line = section.repeated() ? 1 : 0; line <= lines; line++) {
        open(page, "/filings/" + id + "/sections/" + section.id() + (line == 0 ? "" : "/" + line));
        fill(page, section, answers.at(line));
        Portal.press(page, "main form p.buttons button");
        assertThat(page.url())
            .as(section.id() + ": " + page.textContent("main"))
            .doesNotContain("?saved");
      }
    }
  }

  private static String upload(Page page, String number) {
    open(page, "/filings/upload");
    page.setInputFiles(
        "#document",
        new FilePayload("co.xml", "application/xml", Portal.certificate(number).getBytes(UTF_8)));
    Portal.press(page, "main form button");
    return last(page.url());
  }

  private static String handedIn(Page page, String number) {
    String id = upload(page, number);
    Portal.press(page, HAND_IN);
    return id;
  }

  /** As who has no mouse: from the navigation to the seal, by tabulator, letters and Enter. */
  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin", "phytosanitary-certificate"})
  void aFormIsFilledInAndApprovedByKeyboardAlone(String kind) throws Exception {
    FormDescription form = FormDescription.of(kind).orElseThrow();
    Answers answers = FilledForms.of(kind);
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext office = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      Portal.enter(page, "nav a[href='/filings']");
      Portal.enter(page, "main a[href='/filings/new']");
      Portal.tabTo(page, "#offer-0");
      page.keyboard().press(kind.equals("certificate-of-origin") ? "Space" : "ArrowDown");
      Portal.enter(page, "main form button");
      String id = last(page.url());
      for (FormSection section : form.asked()) {
        Portal.enter(page, ".tasklist a[href$='/sections/" + section.id() + "']");
        for (int line = 1; line <= (section.repeated() ? answers.lines().size() : 1); line++) {
          if (section.repeated()) {
            Portal.enter(page, "main a.button");
          }
          type(page, section, answers.at(section.repeated() ? line : 0));
          Portal.enter(page, "main form p.buttons button");
        }
        if (!last(page.url()).equals(id)) {
          Portal.enter(page, ".crumbs a[href$='/filings/" + id + "']");
        }
      }
      Portal.enter(page, HAND_IN);
      assertThat(page.textContent("h1")).contains("Handed in");

      Page officer = portal.logIn(office, "nadia");
      Portal.enter(officer, "nav a[href='/approvals']");
      Portal.enter(officer, "a[href='/approvals/" + id + "']");
      Portal.enter(officer, APPROVE);
      assertThat(officer.textContent("h1")).contains("Sealed and sent");
      Neighbours.await(portal.bd, String.valueOf(filing(id).message()), "ACCEPTED");
    }
  }

  private static void type(Page page, FormSection section, Map<String, String> answers) {
    for (FormField field : section.fields()) {
      String answer = answers.getOrDefault(field.id(), "");
      if (answer.isEmpty()) {
        continue;
      }
      Portal.tabTo(page, "#" + field.id());
      if (page.locator("select#" + field.id()).count() > 0) {
        page.keyboard().type(answer);
      } else {
        page.keyboard().press("Control+a");
        page.keyboard().insertText(answer);
      }
      assertThat(page.inputValue("#" + field.id())).as(field.id()).isEqualTo(answer);
    }
  }

  @Test
  void aFormIsFilledInApprovedSealedSentAndAcceptedWithoutScripts() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false));
        BrowserContext office = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = portal.logIn(window, "karim");
      String id = begin(page, 0);
      assertThat(page.textContent(".tasklist")).contains("Exporter", "Not begun");
      FormDescription form = FormDescription.of("certificate-of-origin").orElseThrow();
      fillIn(page, id, form, FilledForms.of("certificate-of-origin"));
      open(page, "/filings/" + id);
      assertThat(page.textContent("main")).doesNotContain("Not complete");
      open(page, "/filings/" + id + "/reading");
      String previewed = filing(id).content().sha256();
      assertThat(page.textContent("main")).contains(previewed, "Karnaphuli Star", "BD-EPB-2026-");
      page.goBack();
      Portal.press(page, HAND_IN);
      assertThat(page.textContent("h1")).contains("Handed in");
      assertThat(filing(id).content().sha256()).isEqualTo(previewed);

      Page officer = portal.logIn(office, "nadia");
      Portal.press(officer, "nav a[href='/approvals']");
      Portal.press(officer, "a[href='/approvals/" + id + "']");
      assertThat(officer.textContent("main"))
          .contains(previewed, "Meghna Knit Composite Ltd.", "Nothing was found");
      officer.fill("#signatory", "Nadia Rahman, Deputy Director");
      Portal.press(officer, "form[action$='/details'] button");
      assertThat(officer.textContent("main")).contains("Nadia Rahman, Deputy Director");
      String approved = filing(id).content().sha256();
      assertThat(approved).isNotEqualTo(previewed);
      Portal.press(officer, APPROVE);
      assertThat(officer.textContent("h1")).contains("Sealed and sent");

      Filing sent = filing(id);
      assertThat(sent.approvedBy()).isEqualTo("account:nadia");
      Neighbours.await(portal.bd, String.valueOf(sent.message()), "ACCEPTED");
      open(page, "/filings/" + id);
      assertThat(page.textContent("main")).contains("The other Party has accepted it.");
      Portal.press(page, "form[action$='/again'] button");
      String next = last(page.url());
      assertThat(filing(next).number()).isNotEqualTo(sent.number());
      assertThat(answers(next).at(1)).isEqualTo(answers(id).at(1));
      assertThat(answers(next).at(0))
          .containsEntry("signatory", "Assistant Director, Textile Cell");
      open(page, "/filings/" + id);
      Portal.press(page, "main a.button[href*='/documents/']");
      assertThat(page.textContent("h1")).contains("Accepted");
      Portal.press(officer, "main a.button[href*='/documents/']");
      assertThat(officer.textContent("h1")).contains("Accepted");
      assertThat(evidence(sent)).contains("approved by account:nadia, handed in by account:karim");
      assertThat(audit("filing.approve", id)).hasSize(1);
      assertThat(audit("filing.approve", id).get(0).detail()).contains(approved);
    }
  }

  private static List<AuditEntry> audit(String act, String subject) {
    return store().auditEntries().from(0, 10_000).stream()
        .filter(entry -> entry.act().equals(act) && entry.subject().equals(subject))
        .toList();
  }

  private static String evidence(Filing sent) throws Exception {
    byte[] whole =
        portal
            .bd
            .bytes(portal.bd.request("/v1/documents/" + sent.message() + "/evidence").build())
            .body();
    StringBuilder texts = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        texts.append(new String(zip.readAllBytes(), UTF_8));
      }
    }
    return texts.toString();
  }

  @Test
  void aPhytosanitaryCertificateIsMadeByItsForm() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "shila");
      String id = begin(page, 1);
      FormDescription form = FormDescription.of("phytosanitary-certificate").orElseThrow();
      fillIn(page, id, form, FilledForms.of("phytosanitary-certificate"));
      open(page, "/filings/" + id);
      Portal.press(page, HAND_IN);
      assertThat(page.textContent("h1")).contains("Handed in");
    }
  }

  @Test
  void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      String id = begin(page, 0);
      open(page, "/filings/" + id + "/sections/route");
      page.fill("#destination", "Korea");
      page.fill("#departure", "tomorrow");
      page.fill("#vessel", "<script>alert(1)</script>${7*7}'\"&");
      Portal.press(page, "main form p.buttons button");

      assertThat(page.textContent(".problem"))
          .contains("not in the list", "write a date such as 2026-11-23");
      assertThat(page.inputValue("#destination")).isEqualTo("KOREA");
      assertThat(page.inputValue("#vessel")).isEqualTo("<script>alert(1)</script>${7*7}'\"&");
      page.click(".problem a[href='#departure']");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("departure");
      assertThat(page.textContent("#departure-error")).contains("write a date");
      assertThat(Axe.violations(page)).isEmpty();

      Portal.press(page, "button[name=find][value=destination]");
      page.fill("#q", "korea");
      Portal.press(page, ".filters button");
      assertThat(page.textContent("table")).contains("Republic of Korea");
      Portal.press(page, "button[name=code][value=KR]");
      assertThat(page.inputValue("#destination")).isEqualTo("KR");
      assertThat(page.textContent("#destination-meaning")).isEqualTo("Republic of Korea");

      page.fill("#vessel", "x".repeat(201));
      Portal.press(page, "main form p.buttons button");
      assertThat(page.textContent("#vessel-error")).contains("at most 200 characters");
      assertThat(page.inputValue("#vessel")).hasSize(201);
      open(page, "/filings/" + id + "/sections/route");
      assertThat(page.inputValue("#vessel")).startsWith("<script>");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void hostileTextInEveryFieldStaysText(int offer) {
    String hostile = "\"'><img src=x onerror=alert(1)>${7*7}[[${7*7}]]</textarea>";
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      List<String> said = new ArrayList<>();
      page.onDialog(dialog -> said.add(dialog.message()));
      page.onConsoleMessage(message -> said.add(message.text()));
      String id = begin(page, offer);
      FormDescription form = FormDescription.all().get(offer);
      for (FormSection section : form.asked()) {
        String address =
            "/filings/" + id + "/sections/" + section.id() + (section.repeated() ? "/1" : "");
        open(page, address);
        for (FormField field : section.fields()) {
          if (page.locator("select#" + field.id()).count() == 0) {
            page.fill("#" + field.id(), hostile);
          }
        }
        Portal.press(page, "main form p.buttons button");
        open(page, address);
        for (FormField field : section.fields()) {
          if (page.locator("select#" + field.id()).count() == 0) {
            assertThat(page.inputValue("#" + field.id()))
                .as(field.id())
                .isEqualToIgnoringCase(hostile);
          }
        }
      }
      open(page, "/filings/" + id);
      open(page, "/filings/" + id + "/reading");
      assertThat(page.textContent("main")).contains("<img src=x onerror=alert(1)>${7*7}");
      open(page, "/filings/" + id + "/sections/goods");
      assertThat(said).isEmpty();
    }
  }

  @Test
  void whoWantsToBeToldSaysSoAndTakesItBack() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "shila");
      open(page, "/notifications");
      page.check("input[name=told]");
      page.fill("#email", "shila@bd.example\" onfocus=alert(1)");
      Portal.press(page, "main form button");
      assertThat(page.textContent("#email-error")).contains("Write an address");
      assertThat(Axe.violations(page)).isEmpty();
      page.fill("#email", "shila@bd.example");
      Portal.press(page, "main form button");
      assertThat(store().notifications().of("account:shila").orElseThrow().email())
          .isEqualTo("shila@bd.example");
      page.uncheck("input[name=told]");
      Portal.press(page, "main form button");
      assertThat(store().notifications().of("account:shila")).isEmpty();
    }
  }

  @Test
  void whatWasTypedIsThereAfterTheSessionHasEnded() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "karim");
      String id = begin(page, 0);
      open(page, "/filings/" + id + "/sections/exporter");
      page.fill("#exporterName", "Meghna <i>Knit</i>");
      page.fill("#exporterCity", "Narayanganj");
      window.clearCookies();
      Portal.press(page, "main form p.buttons button");
      assertThat(page.textContent("main")).contains("Your session has ended", "Meghna <i>Knit</i>");
      assertThat(Axe.violations(page)).isEmpty();

      portal.logIn(window, "karim").close();
      Portal.press(page, "main form button");
      assertThat(page.textContent("main")).contains("You are logged in again", "Narayanganj");
      Portal.press(page, "main form button");
      assertThat(answers(id).at(0))
          .containsEntry("exporterName", "Meghna <i>Knit</i>")
          .containsEntry("exporterCity", "Narayanganj");
    }
  }

  @Test
  void twoWhoTypeAtOnceAreToldAndNeitherLosesAnything() {
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page one = portal.logIn(window, "karim");
      String id = begin(one, 0);
      Page two = portal.logIn(other, "shila");
      open(one, "/filings/" + id + "/sections/consignee");
      open(two, "/filings/" + id + "/sections/consignee");
      one.fill("#consigneeName", "Hanbit");
      Portal.press(one, "main form p.buttons button");
      two.fill("#consigneeName", "Hanbyeol");
      two.fill("#consigneeCity", "Busan");
      Portal.press(two, "main form p.buttons button");

      assertThat(two.textContent("[role=alert]")).contains("account:karim");
      assertThat(two.inputValue("#consigneeName")).isEqualTo("Hanbyeol");
      assertThat(two.textContent("main")).contains("Saved now: Hanbit");
      assertThat(answers(id).at(0)).containsEntry("consigneeName", "Hanbit");
      assertThat(Axe.violations(two)).isEmpty();
      Portal.press(two, "main form p.buttons button");
      assertThat(answers(id).at(0))
          .containsEntry("consigneeName", "Hanbyeol")
          .containsEntry("consigneeCity", "Busan");
    }
  }

  @Test
  void whoHadAHandInItDoesNotApproveIt() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = portal.logIn(window, "omar");
      String id = handedIn(page, "CO-OWN");
      open(page, "/approvals/" + id);
      assertThat(page.textContent("main")).contains("Another officer has to approve it");
      assertThat(page.locator(APPROVE).count()).isZero();
      page.evaluate(
          "() => { const f = document.querySelector(\"form[action$='/return']\");"
              + " f.action = f.action.replace('/return', '/approve');"
              + " const s = document.createElement('input'); s.name = 'sha256'; s.value = '"
              + filing(id).content().sha256()
              + "'; f.append(s); f.submit(); }");
      page.waitForURL("**/approve");
      assertThat(page.textContent(".problem")).contains("Another officer");
      assertThat(filing(id).status()).isEqualTo(Filing.Status.HANDED_IN);
    }
  }

  @Test
  void ofTwoOfficersAtOnceOneDecidesAndADoubleClickDecidesOnce() {
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w);
        BrowserContext third = chromium.window(w -> w)) {
      String id = handedIn(portal.logIn(window, "karim"), "CO-RACE");
      Page one = portal.logIn(other, "nadia");
      Page two = portal.logIn(third, "omar");
      open(one, "/approvals/" + id);
      open(two, "/approvals/" + id);
      two.fill("#reasons", "Wrong vessel");
      assertThat(Portal.sendTwice(one, "form[action$='/approve']")).isEqualTo("200 200");
      Portal.press(two, RETURN);

      assertThat(two.textContent(".problem")).contains("Somebody changed it");
      Filing sent = filing(id);
      assertThat(sent.status()).isEqualTo(Filing.Status.SENT);
      assertThat(audit("filing.approve", id)).hasSize(1);
      assertThat(store().filings().events(sent.id())).hasSize(4);
    }
  }

  @Test
  void whatIsGivenBackSaysWhyAndComesAgain() {
    try (BrowserContext window = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page trader = portal.logIn(window, "karim");
      String id = handedIn(trader, "CO-BACK");
      Page officer = portal.logIn(other, "nadia");
      open(officer, "/approvals/" + id);
      Portal.press(officer, RETURN);
      assertThat(officer.textContent(".problem")).contains("Write the reasons");
      officer.fill("#reasons", "The invoice is <b>another</b> one.\nPlease correct.");
      Portal.press(officer, RETURN);
      assertThat(officer.textContent("h1")).contains("Returned");

      open(trader, "/filings/" + id);
      assertThat(trader.textContent("h1")).contains("Returned");
      assertThat(trader.textContent("main")).contains("The invoice is <b>another</b> one.");
      Portal.press(trader, HAND_IN);
      open(officer, "/approvals/" + id);
      Portal.press(officer, APPROVE);
      assertThat(filing(id).status()).isEqualTo(Filing.Status.SENT);
    }
  }

  @Test
  void violateNoRuleOfAccessibilityAndLookLikeThis() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(1200, 900));
        BrowserContext office = chromium.window(w -> w.setViewportSize(1200, 900))) {
      Page page = portal.logIn(window, "shila");
      String id = begin(page, 0);
      Answers answers = FilledForms.of("certificate-of-origin");
      FormDescription form = FormDescription.of("certificate-of-origin").orElseThrow();
      String goods = "/filings/" + id + "/sections/goods";
      open(page, goods + "/1");
      fill(page, form.section("goods").orElseThrow(), answers.at(1));
      Portal.press(page, "main form p.buttons button");
      Map<String, String> traders =
          Map.of(
              "/filings/new",
              "filing-new",
              "/filings/" + id,
              "filing-form",
              "/filings/" + id + "/sections/route",
              "filing-section",
              goods,
              "filing-goods",
              goods + "/1",
              "filing-line",
              "/filings/" + id + "/codes/goods/1/packageKind?q=bag",
              "filing-codes");
      String handedIn = handedIn(page, "CO-2026-000118");
      Page officer = portal.logIn(office, "omar");
      Map<String, String> officers =
          Map.of(
              "/approvals",
              "approvals",
              "/approvals/" + handedIn,
              "approval",
              "/notifications",
              "notifications");
      for (Map.Entry<String, ColorScheme> look : Portal.LOOKS.entrySet()) {
        Portal.look(page, look.getKey(), look.getValue());
        look(page, look.getKey(), traders);
        Portal.look(officer, look.getKey(), look.getValue());
        look(officer, look.getKey(), officers);
      }
    }
  }

  private static void look(Page page, String language, Map<String, String> paths) throws Exception {
    for (Map.Entry<String, String> path : paths.entrySet()) {
      assertThat(page.navigate(portal.page(path.getKey()).toString()).status()).isEqualTo(200);
      assertThat(Axe.violations(page)).as(path.getKey()).isEmpty();
      assertThat(page.textContent("body")).as(path.getKey()).doesNotContain("??");
      assertThat(page.content().length()).as(path.getKey()).isLessThan(MOST_BYTES);
      FilingPagesTest.keep(page, path.getValue(), language);
      page.setViewportSize(320, 640);
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as(path.getKey())
          .isEqualTo(320);
      page.setViewportSize(1200, 900);
    }
  }
}
