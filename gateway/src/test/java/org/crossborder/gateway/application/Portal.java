// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.validation.pack.Packs;

/**
 * Bangladesh with an authority that seals in the pages, two traders and two officers; and Korea, to
 * which it sends.
 */
final class Portal implements AutoCloseable {
  static final String AUTHORITY = "Export Promotion Bureau";
  static final String TRADER = "Meghna Knit Composite";
  private static final String SENTENCE = "twelve goats cross the river";

  /** The languages, two in the light and two in the dark. */
  static final Map<String, ColorScheme> LOOKS =
      Map.of(
          "en", ColorScheme.LIGHT,
          "fr", ColorScheme.DARK,
          "ru", ColorScheme.LIGHT,
          "zh", ColorScheme.DARK);

  final TestTrust trust = new TestTrust();
  final SingleWindow singleWindow;
  final RunningGateway bd;
  final RunningGateway kr;

  /**
   * @param more further configuration of BD, in YAML
   */
  Portal(Path folder, String more) throws Exception {
    SealAuthority seals = new SealAuthority("BD");
    Path home = Files.createDirectories(folder.resolve("bd"));
    singleWindow = SingleWindow.start(home);
    RunningGateway.keyStore(home.resolve("bureau.p12"), seals.authority());
    Files.writeString(
        home.resolve("more.yml"),
        """
        spring.ssl.bundle.jks:
          bureau: {keystore: {location: "file:%s/bureau.p12", password: changeit, type: PKCS12}}
        crossborder.gateway:
          sealing.keys: [{name: bureau, bundle: bureau, permissions: [{client: nobody, document-types: [none]}]}]
          portal.authorities:
            - organisation: Export Promotion Bureau
              key: bureau
              document-types: [certificate-of-origin, phytosanitary-certificate]
              name: Export Promotion Bureau, Chattogram
              street: CDA Annex Building, Kotwali
              city: Chattogram
              signatory: Assistant Director, Textile Cell
              series: BD-EPB
        %s
        """
            .formatted(home, more));
    bd = new RunningGateway(home, "BD", TestPki.BD, trust, singleWindow.webhook());
    kr =
        new RunningGateway(
            Files.createDirectories(folder.resolve("kr")),
            "KR",
            TestPki.KR,
            trust,
            singleWindow.webhook());
    trust.publish(Register.withPhytosanitary(Register.trusted(bd.as4(), kr.as4(), seals)));
    account("karim", Role.TRADER, TRADER);
    account("shila", Role.TRADER, TRADER);
    account("stranger", Role.TRADER, "Somebody else");
    account("nadia", Role.ISSUING_AUTHORITY, AUTHORITY);
    account("omar", Role.ISSUING_AUTHORITY, AUTHORITY);
  }

  private void account(String name, Role role, String organisation) {
    LocalAccounts accounts = bd.context().getBean(LocalAccounts.class);
    String given = accounts.add("test", name, Set.of(role), organisation).orElseThrow();
    assertThat(accounts.changePassword(name, given, SENTENCE)).isEmpty();
  }

  URI page(String path) {
    return bd.anonymous(path).build().uri();
  }

  /** A page of this person, who has just logged in. */
  Page logIn(BrowserContext window, String name) {
    Page page = window.newPage();
    page.navigate(page("/login").toString());
    page.fill("#username", name);
    page.fill("#password", SENTENCE);
    page.click("main button");
    page.waitForURL(page("/").toString());
    return page;
  }

  /** Clicks on what leads to another page, or to the same one anew, and waits for that. */
  static void press(Page page, String selector) {
    loading(page, () -> page.click(selector));
  }

  /** Goes to something by the tabulator alone and presses Enter; it leads to another page. */
  static void enter(Page page, String selector) {
    tabTo(page, selector);
    loading(page, () -> page.keyboard().press("Enter"));
  }

  /** Presses the tabulator until this has the focus, as who has no mouse does. */
  static void tabTo(Page page, String selector) {
    for (int i = 0; i < 100; i++) {
      if (Boolean.TRUE.equals(
          page.evaluate("wanted => document.activeElement.matches(wanted)", selector))) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(selector + " is not reached by keyboard at " + page.url());
  }

  private static void loading(Page page, Runnable act) {
    AtomicBoolean there = new AtomicBoolean();
    Consumer<Page> loaded = anew -> there.set(true);
    page.onDOMContentLoaded(loaded);
    act.run();
    page.waitForCondition(there::get);
    page.offDOMContentLoaded(loaded);
  }

  /** Pages that are opened from now on are in this language, and in the light or the dark. */
  static void look(Page page, String language, ColorScheme scheme) {
    page.context().setExtraHTTPHeaders(Map.of("Accept-Language", language));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
  }

  /** Sends a form of the page twice at the same moment, as a double click does; what came back. */
  static String sendTwice(Page page, String form) {
    return String.valueOf(
        page.evaluate(
            """
            async selector => {
              const form = document.querySelector(selector);
              const send = () => fetch(form.action,
                {method: 'POST', body: new URLSearchParams(new FormData(form))});
              const answers = await Promise.all([send(), send()]);
              return answers.map(answer => answer.status).join(' ');
            }\
            """,
            form));
  }

  /** The built-in example of a certificate of origin, with this number, unsealed. */
  static String certificate(String number) {
    return new String(Packs.builtIn().example("certificate-of-origin").orElseThrow(), UTF_8)
        .replaceFirst("(<cbc:ID[^>]*>)[^<]+(</cbc:ID>)", "$1" + number + "$2");
  }

  @Override
  public void close() {
    bd.close();
    kr.close();
    singleWindow.stop();
  }
}
