// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Intervention;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Officers send documents again: what was given up while the other gateway was away, and what that
 * has receipted and nobody has answered.
 */
class ResendPagesTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u202E\"'&amp; {{7*7}} ${7*7}";

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static Officer rahima;
  private static Officer tariq;
  private static JsonNode receipted;
  private static final List<String> FAILED = new ArrayList<>();

  /** Eight documents are given up while KR is away; one crosses, and nobody decides on it. */
  @BeforeAll
  static void start() throws Exception {
    neighbours =
        new Neighbours(
            folder.resolve("bd"),
            List.of("--crossborder.gateway.retry.expiry=6s"),
            folder.resolve("kr"),
            List.of("--crossborder.gateway.acknowledgements.acceptance=by-backend"));
    chromium = Chromium.start();
    rahima = Officer.of(neighbours.bd, "rahima", Role.OPERATOR, Role.AUDITOR);
    tariq = Officer.of(neighbours.bd, "tariq", Role.OPERATOR);
    receipted = neighbours.submit("CO-UNANSWERED");
    Neighbours.await(neighbours.bd, receipted, "RECEIPTED");
    neighbours.kr.pause();
    for (int i = 0; i < 8; i++) {
      FAILED.add(neighbours.submit("CO-FAILED-" + i).path("id").asString());
    }
    for (String id : FAILED) {
      Neighbours.await(neighbours.bd, id, "FAILED");
    }
    neighbours.kr.resume();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    neighbours.close();
  }

  private static Store store() {
    return neighbours.bd.context().getBean(Store.class);
  }

  private static List<Intervention> done(String id) {
    return store().interventions().of(UUID.fromString(id));
  }

  private static Page form(BrowserContext window, Officer officer, String id) {
    Page page = officer.logIn(window);
    page.navigate(officer.at("/documents/" + id).toString());
    page.click("text=Send it again");
    page.waitForURL("**/resend");
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sendWhatWasGivenUpAgainUnderItsMessageId(boolean scripts) throws Exception {
    String id = FAILED.get(scripts ? 0 : 1);
    String messageId = store().messages().find(UUID.fromString(id)).orElseThrow().messageId();
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = form(window, rahima, id);
      assertThat(page.textContent("main"))
          .contains("under the same message id", "Acceptable", neighbours.kr.as4().toString());
      page.fill("#reason", "   ");
      page.click("main button");
      assertThat(page.textContent(".problem")).contains("Say why");
      page.fill("#reason", HOSTILE);
      page.click("main button");
      page.waitForURL("**/documents/" + id + "?done=RETRY");

      assertThat(page.textContent("main")).contains(HOSTILE, "account:rahima");
      assertThat(page.textContent(".journey"))
          .contains("The attempt was given up", "Sent again by an officer");
    }
    Neighbours.await(neighbours.bd, id, "RECEIPTED");
    assertThat(store().messages().find(Direction.OUTBOUND, messageId)).isPresent();
    Neighbours.await(
        "delivered once", () -> neighbours.singleWindow.deliveries(messageId), times -> times == 1);
    String audit =
        new String(neighbours.bd.bytes(neighbours.bd.auditing("/v1/audit").build()).body(), UTF_8);
    assertThat(audit.lines().filter(line -> line.contains(id)).toList())
        .singleElement()
        .asString()
        .contains("document.resend", "account:rahima", "SAME_MESSAGE");
  }

  @Test
  void sendWhatWasReceiptedInANewMessageOfTheSameDocument() throws Exception {
    String id = receipted.path("id").asString();
    String anew;
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = form(window, rahima, id);
      assertThat(page.textContent("main")).contains("in a new message");
      page.fill("#reason", "No answer for a week");
      page.click("main button");
      page.waitForURL("**?done=ANEW");
      assertThat(page.textContent("main"))
          .contains("This is a new attempt", "No answer for a week");
      anew = page.url().replaceFirst(".*/documents/([^?]+).*", "$1");

      page.navigate(rahima.at("/documents/" + id + "/resend").toString());
      assertThat(page.textContent("main")).contains("It was sent in a new message before");
    }
    Neighbours.await(neighbours.bd, anew, "RECEIPTED");
    StoredMessage first = store().messages().find(UUID.fromString(id)).orElseThrow();
    StoredMessage second = store().messages().find(UUID.fromString(anew)).orElseThrow();
    assertThat(second.messageId()).isNotEqualTo(first.messageId());
    assertThat(second.trackingIdentifier()).isEqualTo(first.trackingIdentifier());
    assertThat(second.conversationId()).isEqualTo(first.conversationId());
    assertThat(neighbours.singleWindow.deliveries(second.messageId()))
        .as("KR knows the document by its number")
        .isZero();

    acceptedByKr(first.messageId());
    Neighbours.await(neighbours.bd, id, "ACCEPTED");
    Neighbours.await(neighbours.bd, anew, "ACCEPTED");
  }

  private static void acceptedByKr(String messageId) throws Exception {
    Store kr = neighbours.kr.context().getBean(Store.class);
    UUID inbound = kr.messages().find(Direction.INBOUND, messageId).orElseThrow().id();
    Neighbours.await(neighbours.kr, inbound.toString(), "DELIVERED");
    assertThat(
            neighbours
                .kr
                .send(
                    neighbours
                        .kr
                        .request("/v1/documents/" + inbound + "/acknowledgements")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"status\": \"ACCEPTED\"}"))
                        .build())
                .statusCode())
        .isEqualTo(202);
  }

  @Test
  void tellTheSecondOfTwoOfficersWhoWasFaster() {
    String id = FAILED.get(2);
    try (BrowserContext one = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page first = form(one, rahima, id);
      Page second = form(other, tariq, id);
      first.fill("#reason", "They have mended it");
      first.click("main button");
      first.waitForURL("**?done=RETRY");
      second.fill("#reason", "They called");
      Response answer = answer(second);

      assertThat(answer.status()).isEqualTo(409);
      assertThat(second.textContent("main"))
          .contains("Nothing was done", "account:rahima", "They have mended it");
      assertThat(Axe.violations(second)).isEmpty();
    }
    assertThat(done(id)).extracting(Intervention::by).containsExactly("account:rahima");
  }

  @Test
  void actOnceOnADoubleClickAndNotAgainAfterTheBackButton() {
    String id = FAILED.get(3);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = form(window, rahima, id);
      FormData again = FormData.create().set("reason", "And again");
      String act = page.inputValue("main form [name=act]");
      for (String name : List.of("_csrf", "act", "version")) {
        again.set(name, page.inputValue("main form [name=" + name + "]"));
      }
      page.fill("#reason", "Twice");
      page.dblclick("main button");
      page.waitForURL("**?done=RETRY");
      assertThat(done(id)).hasSize(1);

      page.goBack();
      assertThat(page.locator("input[name=act][value='" + act + "']").count())
          .as("what can be sent once more by now is another form")
          .isZero();
      APIResponse repeated =
          window.request().post(page.url(), RequestOptions.create().setForm(again));
      assertThat(repeated.url()).endsWith("?done=RETRY");
      assertThat(done(id)).extracting(Intervention::reason).containsExactly("Twice");
    }
  }

  @Test
  void doNothingWhenTheSessionIsOver() {
    String id = FAILED.get(4);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = form(window, rahima, id);
      page.fill("#reason", "Too late");
      window.clearCookies();
      page.click("main button");
      page.waitForURL("**/login?expired");
      assertThat(page.textContent("main")).contains("Your session was over");
      assertThat(done(id)).isEmpty();
    }
  }

  @Test
  void areReachedByKeyboardAlone() {
    String id = FAILED.get(5);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = form(window, rahima, id);
      for (int i = 0; i < 25 && !"reason".equals(focused(page)); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().insertText("By keyboard");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL("**?done=RETRY");
    }
    assertThat(done(id)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibility(String language, ColorScheme scheme) throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = rahima.logIn(window);
      for (String path :
          List.of("/documents/" + FAILED.get(6), "/documents/" + FAILED.get(6) + "/resend")) {
        page.navigate(rahima.at(path).toString());
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.textContent("body")).as(path).doesNotContain("??");
      }
      Files.createDirectories(shots);
      Files.write(
          shots.resolve("gateway-resend-" + language + ".png"),
          page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
      page.fill("#reason", " ");
      page.click("main button");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  private static Response answer(Page page) {
    return page.waitForResponse(
        response -> response.request().isNavigationRequest(), () -> page.click("main button"));
  }

  private static Object focused(Page page) {
    return page.evaluate("document.activeElement.id");
  }
}
