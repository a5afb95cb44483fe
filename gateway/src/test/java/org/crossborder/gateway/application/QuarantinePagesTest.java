// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Documents that KR does not recognise, and on which its officers decide. */
class QuarantinePagesTest {
  private static final String HOSTILE = "<img src=x onerror=alert(1)>\u202E \"'&amp;";

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static Officer minji;
  private static Officer dohyun;
  private static final List<JsonNode> SENT = new ArrayList<>();

  /** What KR recognised when BD submitted it, and does not when it arrives. */
  @BeforeAll
  static void start() throws Exception {
    neighbours =
        new Neighbours(
            folder.resolve("bd"),
            List.of(),
            folder.resolve("kr"),
            List.of("--crossborder.gateway.quarantine.grounds=recognition"));
    chromium = Chromium.start();
    minji = Officer.of(neighbours.kr, "minji", Role.OPERATOR);
    dohyun = Officer.of(neighbours.kr, "dohyun", Role.OPERATOR);
    neighbours.kr.pause();
    for (int i = 0; i < 7; i++) {
      SENT.add(neighbours.submit("CO-HELD-" + i));
    }
    neighbours.trust.publish(withoutLevels(neighbours.trust.current().orElseThrow()));
    neighbours.kr.resume();
    for (JsonNode sent : SENT) {
      Neighbours.await(
          "it arrived",
          () -> store().messages().find(Direction.INBOUND, sent.path("messageId").asString()),
          Optional::isPresent);
      Neighbours.await(neighbours.kr, id(sent), "QUARANTINED");
    }
  }

  private static TrustedSnapshot withoutLevels(TrustedSnapshot trusted) {
    Snapshot now = trusted.snapshot();
    return new TrustedSnapshot(
        new Snapshot(
            now.version(),
            now.issuedAt(),
            now.nextUpdate(),
            now.parties(),
            now.services(),
            List.of(),
            now.arrangements()),
        trusted.timestampExpires(),
        trusted.sha256());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    neighbours.close();
  }

  private static Store store() {
    return neighbours.kr.context().getBean(Store.class);
  }

  private static String id(JsonNode sent) {
    return store()
        .messages()
        .find(Direction.INBOUND, sent.path("messageId").asString())
        .orElseThrow()
        .id()
        .toString();
  }

  private static Page decision(BrowserContext window, Officer officer, String id) {
    Page page = officer.logIn(window);
    page.navigate(officer.at("/quarantine").toString());
    page.click("main a[href='/documents/" + id + "/quarantine']");
    return page;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void letAReleasedDocumentGoOnToTheNationalSide(boolean scripts) throws Exception {
    JsonNode sent = SENT.get(scripts ? 0 : 1);
    String id = id(sent);
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = decision(window, minji, id);
      assertThat(page.textContent(".reasons")).contains("Art. 8");
      page.fill("#reason", " ");
      page.click("button[value=release]");
      assertThat(page.textContent(".problem")).contains("Say why");
      page.fill("#reason", HOSTILE);
      page.click("button[value=release]");
      page.waitForURL("**/documents/" + id + "?done=RELEASE");
      assertThat(page.textContent("main")).contains("It is released", HOSTILE, "account:minji");
    }
    Neighbours.await(neighbours.bd, sent, "ACCEPTED");
    assertThat(neighbours.singleWindow.deliveries(sent.path("messageId").asString())).isOne();
    assertThat(audited(id)).singleElement().asString().contains("quarantine.release", "minji");
  }

  @Test
  void tellTheOtherPartyUnderSealWhatWasFoundAndWhatTheOfficerSays() throws Exception {
    JsonNode sent = SENT.get(2);
    String id = id(sent);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = decision(window, minji, id);
      page.fill("#reason", "The chamber is not on our list yet");
      page.dblclick("button[value=refuse]");
      page.waitForURL("**/documents/" + id + "?done=REFUSE");
      assertThat(page.textContent("main")).contains("The chamber is not on our list yet");
    }
    Neighbours.await(neighbours.bd, sent, "REJECTED");
    String sealed =
        neighbours
            .bd
            .get("/v1/documents/" + sent.path("id").asString() + "/acknowledgement")
            .body();
    assertThat(sealed)
        .contains(
            "DECIDED_BY_OFFICER", "The chamber is not on our list yet", "Art. 8", "Signature");
    assertThat(audited(id)).singleElement().asString().contains("quarantine.refuse");
  }

  @Test
  void letOneOfTwoOfficersDecide() {
    String id = id(SENT.get(3));
    try (BrowserContext one = chromium.window(w -> w);
        BrowserContext other = chromium.window(w -> w)) {
      Page first = decision(one, minji, id);
      Page second = decision(other, dohyun, id);
      first.fill("#reason", "Recognised by letter");
      first.click("button[value=release]");
      first.waitForURL("**?done=RELEASE");
      second.fill("#reason", "Not recognised");
      Response answer =
          second.waitForResponse(
              response -> response.request().isNavigationRequest(),
              () -> second.click("button[value=refuse]"));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(second.textContent("main")).contains("account:minji", "Recognised by letter");
    }
  }

  /** Fail closed: who is never answered is refused, and does not wait for ever. */
  @Test
  void refuseWhatNobodyDecidesOnInTime() throws Exception {
    JsonNode sent = SENT.get(4);
    store().messages().hasten(UUID.fromString(id(sent)), Instant.now());

    Neighbours.await(neighbours.kr, id(sent), "REJECTED");
    Neighbours.await(neighbours.bd, sent, "REJECTED");
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibility(String language, ColorScheme scheme) throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(shots);
    String id = id(SENT.get(5));
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = minji.logIn(window);
      for (String path :
          List.of("/quarantine", "/documents/" + id, "/documents/" + id + "/quarantine")) {
        assertThat(page.navigate(minji.at(path).toString()).status()).as(path).isEqualTo(200);
        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(page.textContent("body")).as(path).doesNotContain("??");
      }
      Files.write(
          shots.resolve("gateway-quarantine-" + language + ".png"),
          page.screenshot(new Page.ScreenshotOptions().setFullPage(true)));
    }
  }

  private static List<String> audited(String id) throws Exception {
    return new String(
            neighbours.kr.bytes(neighbours.kr.auditing("/v1/audit").build()).body(), UTF_8)
        .lines()
        .filter(line -> line.contains(id))
        .toList();
  }
}
