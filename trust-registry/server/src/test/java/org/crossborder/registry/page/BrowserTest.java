// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages in a real browser: light and dark, narrow, printed, by keyboard, without scripts. */
class BrowserTest {
  private static final int MOST_BYTES = 100_000;

  @TempDir static Path directory;
  private static RunningRegistry registry;
  private static Chromium chromium;

  @BeforeAll
  static void start() throws Exception {
    registry = PracticeRegistry.start(directory);
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    registry.close();
  }

  static List<String> pages() {
    return PracticeRegistry.PAGES;
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void violateNoRuleOfAccessibilityAndSayNothingOnTheConsole(ColorScheme scheme) {
    try (BrowserContext window = chromium.window(w -> w.setColorScheme(scheme))) {
      for (String path : pages()) {
        List<String> said = new ArrayList<>();
        Page page = window.newPage();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.navigate(registry.uri() + path);

        assertThat(Axe.violations(page)).as(path).isEmpty();
        assertThat(said).as(path).isEmpty();
        page.close();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void needAtMostHundredKilobytesUncompressed(String path) {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      List<Response> responses = new ArrayList<>();
      page.onResponse(responses::add);
      page.navigate(registry.uri() + path);
      page.waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(responses.stream().mapToInt(response -> response.body().length).sum())
          .isBetween(1, MOST_BYTES);
    }
  }

  @Test
  void reflowOnANarrowScreenInBothDirectionsOfWriting() {
    try (BrowserContext window = chromium.window(w -> w.setViewportSize(320, 640))) {
      Page page = window.newPage();
      for (String path : pages()) {
        page.navigate(registry.uri() + path);
        assertThat(overflow(page)).as(path).isZero();
        page.evaluate("document.documentElement.dir = 'rtl'");
        assertThat(overflow(page)).as(path + " from right to left").isZero();
      }
    }
  }

  @Test
  void filterTheMatrixAsSoonAsAChoiceIsMadeAndKeepItInTheAddress() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/recognition");
      page.selectOption("#documentType", "phytosanitary-certificate");
      page.waitForURL("**documentType=phytosanitary-certificate**");

      assertThat(page.textContent("#shown h2")).contains("Phytosanitary certificate");
      page.reload();
      assertThat(page.textContent("#shown h2")).contains("Phytosanitary certificate");
    }
  }

  @Test
  void areUsefulWithoutScripts() {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/recognition");
      page.selectOption("#documentType", "phytosanitary-certificate");
      page.click(".filters button");
      assertThat(page.url()).contains("documentType=phytosanitary-certificate");
      assertThat(page.textContent("#shown h2")).contains("Phytosanitary certificate");
    }
  }

  @Test
  void explainACertificateByKeyboardAlone() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/why");
      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("Skip to the content");
      page.keyboard().press("Enter");
      tabTo(page, "pem");
      page.keyboard().insertText(pem());
      tabTo(page, "recogniser");
      page.keyboard().type("Republic of Korea");
      tabTo(page, "recognised");
      page.keyboard().type("Bangladesh");
      tabTo(page, "documentType");
      page.keyboard().type("Certificate of o");
      tabTo(page, "purpose");
      page.keyboard().type("Import");
      tabTo(page, "timeProof");
      page.keyboard().type("proved by the s");
      tabTo(page, "ask");
      page.keyboard().press("Enter");

      page.waitForSelector(".verdict");
      assertThat(page.textContent("h1")).isEqualTo("Recognised");
      assertThat(page.textContent("#chain-words"))
          .contains("recognises, by clause bd-kr-2025/1", "Dhaka Chamber Seal CA");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(overflowAt(page, 320)).isZero();
    }
  }

  @Test
  void giveAnAnswerThatVerifiesOffline() throws Exception {
    Path root = directory.resolve("root.json");
    Files.writeString(root, registry.get("/v1/metadata/root.json").body());
    Path saved = directory.resolve("answer.json");
    try (BrowserContext window =
        chromium.window(w -> w.setAcceptDownloads(true).setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      ask(page, "CN");
      assertThat(page.textContent("h1")).isEqualTo("Not recognised");
      assertThat(page.textContent(".reasons")).contains("Art. 8(3)", "NO_ARRANGEMENT");
      Download download = page.waitForDownload(() -> page.click("a.button"));
      download.saveAs(saved);
    }

    assertThat(
            TrustRegistryCommand.run("verify-answer", saved.toString(), "--root", root.toString()))
        .isZero();
    Files.writeString(saved, Files.readString(saved).replace("NO_ARRANGEMENT", "NO_PATH"));
    assertThat(
            TrustRegistryCommand.run("verify-answer", saved.toString(), "--root", root.toString()))
        .isEqualTo(1);
  }

  @Test
  void replayWhatWasKnownOnce() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/why");
      page.fill("#asKnownAt", "2025-03-01T00:00:01");
      fillIn(page, "KR");
      assertThat(page.textContent("#replay")).isEqualTo("This is a replay");
      assertThat(page.textContent(".replay")).contains("1 Mar 2025");
      assertThat(page.textContent("h1")).isEqualTo("Cannot be decided");

      ask(page, "KR");
      assertThat(page.querySelectorAll("#replay")).isEmpty();
    }
  }

  @Test
  void sayWhatIsWrongWithAFormWhereItIsWrong() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/why");
      page.setInputFiles("#certificate", key());
      page.selectOption("#recogniser", "KR");
      page.click("button.main");

      assertThat(page.textContent(".problem"))
          .contains("private key", "Choose the Party of origin");
      assertThat(page.inputValue("#recogniser")).isEqualTo("KR");
      assertThat(Axe.violations(page)).isEmpty();
      page.click(".problem a >> text=Choose the Party of origin");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("recognised");
    }
  }

  @Test
  void printWithoutWhatIsOnlyForTheScreen() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/recognition");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.isVisible("nav")).isFalse();
      assertThat(page.isVisible(".filters")).isFalse();
      assertThat(page.isVisible("table.matrix")).isTrue();
      assertThat(page.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @Test
  void keepStatusesVisibleInForcedColours() {
    try (BrowserContext window = chromium.window(w -> w.setForcedColors(ForcedColors.ACTIVE))) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/services/KR/timestamps");

      assertThat(page.textContent(".tag")).isEqualTo("Compromised");
      assertThat(page.evaluate("getComputedStyle(document.querySelector('.tag')).borderTopStyle"))
          .isEqualTo("solid");
    }
  }

  private static void ask(Page page, String recogniser) throws Exception {
    page.navigate(registry.uri() + "/why");
    fillIn(page, recogniser);
  }

  private static void fillIn(Page page, String recogniser) throws Exception {
    page.fill("#pem", pem());
    page.selectOption("#recogniser", recogniser);
    page.selectOption("#recognised", "BD");
    page.selectOption("#documentType", "certificate-of-origin");
    page.selectOption("#purpose", "import-clearance");
    page.click("button.main");
  }

  private static void tabTo(Page page, String id) {
    for (int i = 0; i < 20; i++) {
      page.keyboard().press("Tab");
      if (id.equals(page.evaluate("document.activeElement.id"))) {
        return;
      }
    }
    throw new AssertionError("The keyboard does not reach " + id);
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent");
  }

  private static int overflowAt(Page page, int width) {
    page.setViewportSize(width, 640);
    return overflow(page);
  }

  private static int overflow(Page page) {
    return (int)
        page.evaluate(
            "Math.max(0, document.documentElement.scrollWidth -"
                + " document.documentElement.clientWidth)");
  }

  private static String pem() throws Exception {
    return pem(
        "CERTIFICATE", PracticeRegister.BD_CA.issue("Dhaka Chamber seal of origin 7").getEncoded());
  }

  private static Path key() {
    try {
      return Files.writeString(
          directory.resolve("key.pem"),
          pem("PRIVATE KEY", PracticeRegister.BD_CA.keyPair().getPrivate().getEncoded()));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String pem(String type, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(type, Base64.getMimeEncoder().encodeToString(der), type);
  }
}
