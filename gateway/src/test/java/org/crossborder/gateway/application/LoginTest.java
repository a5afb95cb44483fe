// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons come in by a page without a script, on the real application. */
class LoginTest {
  private static final Pattern PRINTED = Pattern.compile("its password\\s+(\\S+)");
  private static final String COOKIE = "__Host-crossborder";
  private static final String SENTENCE = "twelve goats cross the river";

  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static String printed = "";

  @BeforeAll
  static void start() throws Exception {
    printed =
        printedBy(
            () ->
                gateway =
                    new RunningGateway(
                        folder,
                        "BD",
                        TestPki.BD,
                        new TestTrust(),
                        URI.create("https://localhost:1/documents")));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  /** Something that may print. */
  private interface Work {
    void run() throws Exception;
  }

  private static String printedBy(Work work) throws Exception {
    PrintStream real = System.out;
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    System.setOut(new PrintStream(copy, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(real);
    }
    return copy.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theFirstAdministratorIsToldOnceAndChangesThePasswordFirst() throws Exception {
    Matcher password = PRINTED.matcher(printed);
    assertThat(password.find()).isTrue();
    Browser browser = browser();

    assertThat(location(logIn(browser, "administrator", password.group(1)))).endsWith("/");
    assertThat(browser.get(page("/")).body()).contains("account:administrator", "Change it");
    assertThat(browser.get(page("/accounts")).statusCode()).isEqualTo(403);
    HttpResponse<String> changed =
        browser.post(
            page("/password"),
            page("/password"),
            "old",
            password.group(1),
            "wanted",
            SENTENCE,
            "again",
            SENTENCE);
    assertThat(location(changed)).endsWith("/login?changed");
    assertThat(location(browser.get(page("/")))).as("the old session is over").contains("/login");

    logIn(browser, "administrator", SENTENCE);
    HttpResponse<String> added =
        browser.post(
            page("/accounts"),
            page("/accounts"),
            "name",
            "amina",
            "organisation",
            "The Chamber",
            "roles",
            "ISSUING_AUTHORITY");
    assertThat(added.body()).contains("The password of", "amina", "The Chamber");
    assertThat(printedBy(() -> gateway.restart())).doesNotContain("its password");
  }

  @Test
  void theCookieIsTheHostsAloneAndAnotherAfterLogin() throws Exception {
    String password = account("cookie");
    Browser browser = browser();
    browser.get(page("/login"));
    String before = browser.cookie(page("/"), COOKIE);

    HttpResponse<String> response = logIn(browser, "cookie", password);

    assertThat(browser.cookie(page("/"), COOKIE)).isNotEmpty().isNotEqualTo(before);
    assertThat(response.headers().firstValue("Set-Cookie").orElse(""))
        .startsWith(COOKIE + "=")
        .contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void whoGuessesWaitsAndLearnsNothing() throws Exception {
    String password = account("guessed");
    Browser browser = browser();
    for (int i = 0; i < 5; i++) {
      assertThat(location(logIn(browser, "guessed", "wrong password " + i)))
          .endsWith("/login?refused");
    }

    HttpResponse<String> right = logIn(browser, "guessed", password);
    HttpResponse<String> nobody = logIn(browser, "nobody-at-all", password);

    assertThat(location(right)).endsWith("/login?refused").isEqualTo(location(nobody));
  }

  @Test
  void aChangeWithoutThePagesTokenIsRefused() throws Exception {
    String password = account("forged");
    Browser browser = browser();
    logIn(browser, "forged", password);

    HttpResponse<String> response =
        browser.postWith(
            page("/password"), "guess", "old", password, "wanted", SENTENCE, "again", SENTENCE);

    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(location(logIn(browser(), "forged", password))).endsWith("/");
  }

  @Test
  void aSessionEndsWithItsAccount() throws Exception {
    Browser browser = browser();
    logIn(browser, "leaver", account("leaver"));
    assertThat(browser.get(page("/")).statusCode()).isEqualTo(200);

    accounts().enable("test", "leaver", false);

    assertThat(location(browser.get(page("/")))).contains("/login");
  }

  @Test
  void whoLogsOutIsOut() throws Exception {
    Browser browser = browser();
    logIn(browser, "done", account("done"));
    String session = browser.cookie(page("/"), COOKIE);
    assertThat(location(browser.post(page("/"), page("/logout")))).endsWith("/login?left");

    HttpResponse<String> response =
        gateway.send(gateway.anonymous("/").header("Cookie", COOKIE + "=" + session).build());
    assertThat(response.statusCode()).isEqualTo(302);
  }

  @Test
  void aSessionIsNothingToTheApi() throws Exception {
    Browser browser = browser();
    String password = account("watcher");
    accounts().give("test", "watcher", Set.of(Role.AUDITOR));
    logIn(browser, "watcher", password);

    assertThat(browser.get(page("/v1/documents")).statusCode()).isEqualTo(401);
  }

  @Test
  void pagesMayLoadNothingFromElsewhereAndNothingInline() throws Exception {
    HttpResponse<String> page = browser().get(page("/login"));

    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(page.headers().firstValue("Strict-Transport-Security").orElse(""))
        .contains("max-age");
    assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(page.body()).doesNotContain("<script", "style=", "http://");
    assertThat(browser().get(page("/assets/gateway.css")).statusCode()).isEqualTo(200);
  }

  private static String account(String name) {
    return accounts().add("test", name, Set.of(Role.TRADER), "Test").orElseThrow();
  }

  private static LocalAccounts accounts() {
    return gateway.context().getBean(LocalAccounts.class);
  }

  private static HttpResponse<String> logIn(Browser browser, String name, String password)
      throws Exception {
    return browser.post(page("/login"), page("/login"), "username", name, "password", password);
  }

  private static Browser browser() {
    return new Browser(TlsAnchor.trust(folder.resolve("ca.pem")));
  }

  private static URI page(String path) {
    return gateway.anonymous(path).build().uri();
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("none: " + response.statusCode());
  }
}
