// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.TestOfficer;
import org.crossborder.trust.register.TestOfficers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Officers sign in the browser with their own keys, which do not leave it. */
class SigningTest {
  private static final String PASSWORD = "correct horse 7!";

  @TempDir Path directory;
  private RunningRegistry registry;
  private Chromium chromium;

  @BeforeEach
  void start() throws Exception {
    registry = PracticeRegistry.start(directory);
    chromium = Chromium.start();
  }

  @AfterEach
  void stop() {
    chromium.close();
    registry.close();
  }

  @Test
  void approveByKeyboardWithAKeyFileOfTheProductAndWithPem() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      List<String> said = listen(page);
      List<String> sent = new ArrayList<>();
      page.onRequest(request -> sent.add(body(request)));
      page.navigate(registry.uri() + "/changes/" + PracticeRegistry.PENDING);
      assertThat(page.textContent("main"))
          .contains("an officer of each of: Bangladesh, Republic of Korea", "granted", "suspended");

      page.setInputFiles("#key", pkcs12(TestOfficers.of("KR", 2)));
      page.focus("#password");
      page.keyboard().insertText("wrong");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("[role=status]:not(:empty)");
      assertThat(page.textContent("[role=status]")).contains("not that of this key file");
      page.focus("#password");
      page.keyboard().insertText(PASSWORD);
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForSelector("#send:focus");
      assertThat(OfficerSignature.parse(page.inputValue("#signature")).purpose())
          .isEqualTo(Purpose.APPROVAL);
      page.keyboard().press("Enter");

      page.waitForSelector("text=an officer of each of: Bangladesh.");
      page.setInputFiles("#key", pem(TestOfficers.of("BD", 2)));
      page.click("#sign");
      page.waitForSelector("#send:focus");
      page.click("#send");
      page.waitForSelector(".tag-RECORDED");

      assertThat(page.textContent("table")).contains("Person KR/officer-2", "Person BD/officer-2");
      assertThat(said).isEmpty();
      assertThat(sent)
          .noneMatch(body -> body.contains("PRIVATE") || body.contains("correct"))
          .noneMatch(body -> body.contains("key.p12") || body.contains("key.pem"));
    }
  }

  @Test
  void refuseTheSignatureOfSomebodyElseWithTheRule() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/changes/" + PracticeRegistry.PENDING);
      page.setInputFiles("#key", pem(TestOfficers.of("CN", 2)));
      page.click("#sign");
      page.waitForSelector("#send:focus");
      page.click("#send");

      assertThat(page.textContent(".problem")).contains("does not concern", "rule R06");
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void reduceTrustAtOnceAndProposeToConfirmIt() throws Exception {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      List<String> said = listen(page);
      page.navigate(registry.uri() + "/changes/emergency?service=CN%2Forigin");
      assertThat(Axe.violations(page)).isEmpty();
      words(page, "Suspend at once");
      assertThat(Axe.violations(page)).isEmpty();
      sign(page, TestOfficers.of("CN", 1));
      page.waitForSelector(".tag-Emergency");
      assertThat(page.textContent("main"))
          .contains("Set the trust service CN/origin to: suspended");

      page.navigate(registry.uri() + "/services/CN/origin");
      assertThat(page.textContent("h1")).contains("Suspended");
      page.navigate(registry.uri() + "/changes");
      page.click(".urgent:has-text('CN/officer-1') .button");
      words(page, "Confirm it");
      sign(page, TestOfficers.of("CN", 1));
      page.waitForSelector(".tag-PENDING");
      sign(page, TestOfficers.of("CN", 2));
      page.waitForSelector(".tag-RECORDED");

      page.navigate(registry.uri() + "/changes");
      assertThat(page.textContent("main")).doesNotContain("CN/officer-1");
      assertThat(said).isEmpty();
    }
  }

  @Test
  void takeASignatureThatWasMadeElsewhereWithoutScripts() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(false))) {
      Page page = window.newPage();
      page.navigate(registry.uri() + "/changes/" + PracticeRegistry.PENDING);
      assertThat(page.isVisible("#in-browser")).isFalse();
      byte[] payload =
          registry
              .get("/changes/" + PracticeRegistry.PENDING + "/payload")
              .body()
              .getBytes(java.nio.charset.StandardCharsets.UTF_8);
      String signature =
          TestOfficers.of("KR", 2).sign(ChangeJson.read(payload), Purpose.APPROVAL, Instant.now());
      page.fill("#signature", "{\"approval\":\"" + signature + "\"}");
      page.click("#send");

      assertThat(page.textContent("main")).contains("an officer of each of: Bangladesh.");
    }
  }

  private static void words(Page page, String title) {
    page.fill("#title", title);
    page.fill("#reason", "A token was stolen");
    page.fill("#legalReference", "Regulation 7 of 2024");
    page.click("button.main");
  }

  private void sign(Page page, TestOfficer officer) throws Exception {
    page.setInputFiles("#key", pem(officer));
    page.click("#sign");
    page.waitForSelector("#send:focus");
    page.click("#send");
  }

  private static List<String> listen(Page page) {
    List<String> said = new ArrayList<>();
    page.onConsoleMessage(message -> said.add(message.text()));
    page.onPageError(said::add);
    return said;
  }

  private static String body(Request request) {
    return request.url() + (request.postData() == null ? "" : request.postData());
  }

  private Path pkcs12(TestOfficer officer) throws Exception {
    Path file = directory.resolve("key.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry(
        "officer",
        officer.key(),
        PASSWORD.toCharArray(),
        new Certificate[] {officer.officer().certificate()});
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  private Path pem(TestOfficer officer) throws Exception {
    return Files.writeString(
        directory.resolve("key.pem"),
        block("PRIVATE KEY", officer.key().getEncoded())
            + block("CERTIFICATE", officer.officer().certificate().getEncoded()));
  }

  private static String block(String label, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
  }
}
