// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Store;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.validation.Validator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second content under a number that was accepted: BD's gateway was set back to an older backup,
 * and KR refuses what it sends then. And documents of ten thousand lines.
 */
class ChangesPagesTest {
  private static final int MOST_BYTES = 100_000;

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static Officer minji;
  private static String refused = "";
  private static String long1 = "";

  @BeforeAll
  static void start() throws Exception {
    neighbours = new Neighbours(folder);
    chromium = Chromium.start();
    minji = Officer.of(neighbours.kr, "minji", Role.OPERATOR);
    crossed("CO-TWICE", "", "ACCEPTED");
    JdbcClient bd = neighbours.bd.context().getBean(JdbcClient.class);
    bd.sql("delete from document_exchange").update();
    bd.sql("delete from document_identity").update();
    refused = crossed("CO-TWICE", "heavier", "REJECTED");
    long1 = crossed("CO-LONG-1", "long", "ACCEPTED");
    crossed("CO-LONG-2", "long heavier", "ACCEPTED");
  }

  @AfterAll
  static void stop() {
    chromium.close();
    neighbours.close();
  }

  /** The id that a document has at KR once BD knows what became of it. */
  private static String crossed(String number, String how, String state) throws Exception {
    HttpResponse<String> answer =
        neighbours.bd.submit(neighbours.seals.seal(document(number, how).getBytes(UTF_8)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    JsonNode sent = JsonMapper.builder().build().readTree(answer.body());
    Neighbours.await(neighbours.bd, sent, state);
    return neighbours
        .kr
        .context()
        .getBean(Store.class)
        .messages()
        .find(Direction.INBOUND, sent.path("messageId").asString())
        .orElseThrow()
        .id()
        .toString();
  }

  private static String document(String number, String how) throws Exception {
    try (InputStream in =
        Validator.class.getResourceAsStream("pack/ubl/examples/certificate-of-origin.xml")) {
      String document =
          new String(in.readAllBytes(), UTF_8)
              .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
      String weighed =
          how.contains("heavier")
              ? document.replace("Karnaphuli Star", "Meghna <![CDATA[<b>&]]> Star")
              : document;
      int end = weighed.lastIndexOf("</");
      return how.contains("long")
          ? weighed.substring(0, end) + "<!-- a line -->\n".repeat(10_000) + weighed.substring(end)
          : weighed;
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void showWhatIsSaidOtherwiseUnderTheSameNumber(boolean scripts) {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = minji.logIn(window);
      page.navigate(minji.at("/documents/" + refused).toString());
      page.click("text=What differs from the version accepted last");

      assertThat(page.textContent("del")).isEqualTo("Karnaphuli Star");
      assertThat(page.textContent("ins")).isEqualTo("Meghna <b>& Star");
      assertThat(page.textContent("main")).contains("One value differs", "Changed", "Refused");
    }
  }

  @Test
  void compareWithWhateverDocumentIsNamed() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = minji.logIn(window);
      page.navigate(minji.at("/documents/" + long1 + "/changes").toString());
      assertThat(page.textContent("main")).contains("No other content was accepted");
      page.fill("#against", "CO-LONG-2");
      page.click(".filters button");
      page.waitForURL("**/changes?against=CO-LONG-2");
      assertThat(page.locator("del").count()).isEqualTo(2);
      page.fill("#against", "<script>alert(1)</script>");
      page.keyboard().press("Enter");
      page.waitForURL(url -> url.contains("script"));
      assertThat(page.textContent("main")).contains("No other document goes by this id");
      assertThat(page.inputValue("#against")).isEqualTo("<script>alert(1)</script>");
    }
  }

  @Test
  void documentsOfTenThousandLinesMakeNoLargePages() {
    try (BrowserContext window = chromium.window(w -> w)) {
      minji.logIn(window);
      for (String part :
          List.of("", "/reading", "/source", "/source?from=9900", "/changes?against=CO-LONG-2")) {
        Page page = window.newPage();
        List<Response> responses = new ArrayList<>();
        page.onResponse(responses::add);
        page.navigate(minji.at("/documents/" + long1 + part).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(responses.get(0).status()).as(part).isEqualTo(200);
        assertThat(responses.stream().mapToInt(response -> response.body().length).sum())
            .as(part)
            .isBetween(1, MOST_BYTES);
      }
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
      Page page = minji.logIn(window);
      page.navigate(minji.at("/documents/" + long1 + "/changes?against=1").toString());
      assertThat(Axe.violations(page)).isEmpty();
      page.navigate(minji.at("/documents/" + refused + "/changes").toString());
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.textContent("body")).doesNotContain("??");
      Files.write(shots.resolve("gateway-changes-" + language + ".png"), page.screenshot());
    }
  }
}
